package app.midx.crash;

import app.midx.account.AccountState;
import app.midx.account.Accounts;
import app.midx.crash.Desk.Pressed;
import app.midx.simulator.Operation;
import app.midx.testing.SettableClock;
import app.midx.upload.UploadStatus;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Sends one upload through each cell, all at the same time, each by an account of its own. Nobody waits for a backoff, a minute
 * window or the hour of an upload URL: as soon as every job is waiting, the clocks of Midx and of TikTok are moved together to
 * the moment when the next one is due.
 */
final class FaultMatrix {

    static final Map<String, Object> SETTINGS = Map.of(
            "midx.tiktok.read-timeout", "2s",
            "midx.tiktok.upload-timeout", "2s",
            "midx.sending.poll-pace", "1",
            // Moving the clock must make no worker look dead.
            "db-scheduler.heartbeat-interval", "5s");

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Surroundings surroundings;
    private final Desk desk;
    private final SettableClock clock;
    private final Map<Cell, Pressed> sent = new LinkedHashMap<>();
    private final Set<Cell> reconnected = new HashSet<>();

    FaultMatrix(Surroundings surroundings, Desk desk, SettableClock clock) {
        this.surroundings = surroundings;
        this.desk = desk;
        this.clock = clock;
    }

    static List<Cell> cells() {
        return Stream.of(Mishap.values())
                .flatMap(mishap -> Stream.of(Step.values()).map(mishap::at))
                .toList();
    }

    Map<Cell, Pressed> run() {
        Scheduler scheduler = desk.bean(Scheduler.class);
        // Post itself asks TikTok as well; the faults are for what comes after it.
        scheduler.pause();
        Film film = Film.of(3, surroundings.folder());
        cells().stream().filter(Cell::isPossible).forEach(cell -> sent.put(cell, desk.post(film)));
        sent.forEach(this::prepare);
        scheduler.resume();
        scheduler.triggerCheckForDueExecutions();
        awaitAllAtRest();
        return sent;
    }

    private void prepare(Cell cell, Pressed pressed) {
        Stream.concat(cell.step().leadingThere().stream(), cell.faults().stream())
                .map(fault -> fault.of(pressed.person()))
                .forEach(surroundings.tiktok::enqueue);
    }

    private void awaitAllAtRest() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!allAtRest()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not at rest after " + LONGEST + ": " + unfinished());
            }
            Job next = Job.next(desk.database());
            if (next == null || next.picked() || !next.due().isAfter(clock.instant())) {
                LockSupport.parkNanos(20_000_000);
            } else {
                reconnectWhereNeeded();
                moveTo(next.due().plus(haste()));
            }
        }
    }

    /** What never gets an answer is given up after a day, and nobody needs to see all of it. */
    private Duration haste() {
        boolean hopeless = unfinished().stream().allMatch(cell -> cell.end() == UploadStatus.UNCONFIRMED);
        return hopeless ? Duration.ofMinutes(45) : Duration.ZERO;
    }

    private void moveTo(Instant due) {
        Duration by = Duration.between(clock.instant(), due).plusMillis(1);
        clock.advance(by);
        surroundings.tiktok.advanceClock(by);
        desk.bean(Scheduler.class).triggerCheckForDueExecutions();
    }

    private void reconnectWhereNeeded() {
        sent.forEach((cell, pressed) -> {
            if (cell.reconnects() && needsReconnecting(pressed) && reconnected.add(cell)) {
                desk.connect(pressed.person());
            }
        });
    }

    private boolean needsReconnecting(Pressed pressed) {
        return desk.bean(Accounts.class)
                .find(pressed.by().owner(), pressed.by().id())
                .filter(account -> account.state() != AccountState.CONNECTED)
                .isPresent();
    }

    private boolean allAtRest() {
        return unfinished().isEmpty();
    }

    private List<Cell> unfinished() {
        return sent.keySet().stream()
                .filter(cell -> !desk.facts(sent.get(cell)).status().isAtRest())
                .toList();
    }

    /** Whether the cell's fault has hit anything at all. */
    boolean wasReached(Cell cell) {
        String person = sent.get(cell).person();
        return surroundings.tiktok.faults().stream()
                .filter(fault ->
                        fault.operation() == cell.step().operation || fault.operation() == Operation.PROCESSING)
                .noneMatch(fault -> person.equals(fault.account()) && fault.times() <= 1);
    }
}
