package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.crash.Desk.Pressed;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Kills node after node at random moments while creators go on pressing the button. The moments count from the time when a
 * node's jobs run, never from its start.
 */
final class Killing {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration SETTLED = Duration.ofSeconds(180);

    /** How long a node lives once it works, at most. */
    private static final long LONGEST_LIFE_MILLIS = 2_000;

    /** Of each film, under way at a time. */
    private static final int COMPANIONS = 2;

    private final Surroundings surroundings;
    private final Desk desk;
    private final Wire wire;
    private final List<Film> films;
    private final Random random;
    private final List<Pressed> pressed = new ArrayList<>();
    private final KillTable table = new KillTable();

    Killing(Surroundings surroundings, Desk desk, Wire wire, List<Film> films, long seed) {
        this.surroundings = surroundings;
        this.desk = desk;
        this.wire = wire;
        this.films = films;
        this.random = new Random(seed);
    }

    List<Pressed> pressed() {
        return pressed;
    }

    KillTable table() {
        return table;
    }

    void kill(int times) {
        for (int kill = 0; kill < times; kill++) {
            try (Node node = start()) {
                work(random.nextLong(LONGEST_LIFE_MILLIS));
                end(node);
            }
        }
    }

    /** Lets one more node finish what the others left. */
    void letFinish() {
        try (Node node = start()) {
            awaitAllFinished();
        }
    }

    private void awaitAllFinished() {
        Awaitility.await()
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(JournalRow.unfinished(desk.database())).isEmpty());
    }

    void train() {
        Node.train(settings(), log(), () -> {
            pressed.add(desk.post(films.getFirst()));
            awaitAllFinished();
        });
    }

    private Node start() {
        return Node.start(settings(), log()).awaitReady(READY);
    }

    private Map<String, Object> settings() {
        return surroundings.settingsThrough(wire.address());
    }

    private Path log() {
        return surroundings.folder().resolve("nodes.log");
    }

    private void work(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        do {
            press();
            LockSupport.parkNanos(Math.min(20_000_000, end - System.nanoTime()));
        } while (System.nanoTime() < end);
    }

    private void press() {
        Map<String, Film> filmOf =
                pressed.stream().collect(Collectors.toMap(each -> each.upload().toString(), Pressed::film));
        Map<Film, Long> underWay = JournalRow.unfinished(desk.database()).stream()
                .map(row -> filmOf.get(row.upload()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        films.stream()
                .filter(film -> underWay.getOrDefault(film, 0L) < COMPANIONS)
                .findFirst()
                .ifPresent(film -> pressed.add(desk.post(film)));
    }

    /** Either the process dies and the kernel still sends what it was given, or the whole machine is gone. */
    private void end(Node node) {
        TikTokSimulator tiktok = surroundings.tiktok;
        List<ReceivedPost> received = tiktok.posts();
        boolean machine = random.nextBoolean();
        if (machine) {
            wire.cut();
        }
        node.kill();
        Map<String, List<ReceivedPost>> byUpload = received.stream().collect(Collectors.groupingBy(Posts::upload));
        Map<String, Film> filmOf =
                pressed.stream().collect(Collectors.toMap(each -> each.upload().toString(), Pressed::film));
        table.addKill(machine);
        for (JournalRow row : JournalRow.unfinished(desk.database())) {
            Phase phase = Phase.of(row, byUpload.getOrDefault(row.upload(), List.of()));
            table.add(phase, filmOf.get(row.upload()).chunks());
        }
    }
}
