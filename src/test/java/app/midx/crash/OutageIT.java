package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.crash.Desk.Pressed;
import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import app.midx.simulator.ReceivedChunk;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.simulator.Violation;
import app.midx.testing.TestFolder;
import app.midx.testing.Wire;
import app.midx.upload.UploadStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Midx stands on goes away in the middle of a send and comes back, or another node has to go on. */
@Timeout(180)
class OutageIT {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final Duration DONE = Duration.ofSeconds(90);

    /** As in production: a node is missed after half a minute, so whatever goes on sooner was handed over. */
    private static final Map<String, Object> MISSED_LATE =
            Map.of("db-scheduler.heartbeat-interval", "5s", "db-scheduler.missed-heartbeats-limit", "6");

    private static LocalMariaDb mariaDb;
    private static Surroundings surroundings;
    private static TikTokSimulator tiktok;
    private static Desk desk;
    private static Film film;

    private Wire wire;
    private int violationsBefore;

    @BeforeAll
    static void aDatabaseOfItsOwn() {
        mariaDb = LocalMariaDb.startIn(LocalFolder.take(TestFolder.of("outage")));
        surroundings = new Surroundings(mariaDb.jdbcUrl("midx_outage_" + System.nanoTime()), mariaDb.password());
        tiktok = surroundings.tiktok;
        tiktok.knobs().processingDelay = Duration.ofMillis(300);
        desk = Desk.open(surroundings);
        film = Film.of(12, surroundings.folder());
        Node.train(surroundings.settings(), log(), () -> awaitOnePostOf(desk.post(film)));
    }

    @AfterAll
    static void end() {
        desk.close();
        surroundings.close();
        mariaDb.close();
    }

    @BeforeEach
    void aNetOfAboutAChunkInAQuarterOfASecond() {
        useWire(20_000_000, LATENCY);
        violationsBefore = tiktok.violations().size();
    }

    @AfterEach
    void closeTheNet() {
        wire.close();
    }

    @Test
    void aDatabaseThatGoesAwayAndComesBackIsWaitedForWithoutARestart() {
        try (Node node = start(Map.of())) {
            Pressed pressed = desk.post(film);
            awaitHalfway(pressed);

            mariaDb.close();
            pause(Duration.ofSeconds(10));
            mariaDb = mariaDb.startAgain();

            awaitOnePostOf(pressed);
            assertThat(node.isAlive()).isTrue();
            assertThat(newViolations()).isEmpty();
        }
    }

    @Test
    void anotherNodeGoesOnWhereAKilledOneWas() {
        try (Node first = start(Map.of());
                Node second = launch(Map.of())) {
            Pressed pressed = desk.post(film);
            awaitHalfway(pressed);
            second.awaitReady(READY);

            first.kill();

            awaitOnePostOf(pressed);
            assertThat(postOf(pressed).chunks()).hasSizeLessThanOrEqualTo(film.chunks() + 1);
            assertThat(newViolations()).isEmpty();
        }
    }

    /**
     * It is stopped while the answer to a chunk is on its way to it, and wakes up, with that answer, in the middle of what another
     * node is sending: nothing but the journal tells it that the next chunk is not its to send.
     */
    @Test
    void aNodeThatWasThoughtDeadTouchesNothingWhenItWakesUp() {
        useWire(20_000_000, Duration.ofMillis(500));
        try (Node sleeper = start(Map.of("db-scheduler.scheduler-name", "sleeper"))) {
            Pressed pressed = desk.post(film);
            awaitAnswerToAChunk(pressed);
            sleeper.pause();
            if (postOf(pressed).receiving()) {
                wire.cut();
            }

            try (Node other = start(Map.of("db-scheduler.scheduler-name", "other"))) {
                awaitBytes(pressed, postOf(pressed).receivedBytes() + 2 * Film.CHUNK);
                sleeper.wake();
                awaitOnePostOf(pressed);
                assertThat(other.isAlive()).isTrue();
                assertThat(postOf(pressed).chunks()).allMatch(ReceivedChunk::accepted);

                // It is awake and works, once it has got over its surprise.
                List<Map<String, Object>> before = journal(pressed);
                other.kill();
                awaitOnePostOf(desk.post(film));
                assertThat(journal(pressed)).isEqualTo(before);
                assertThat(newViolations()).isEmpty();
            }
        }
    }

    @Test
    void aNodeThatIsAskedToEndHandsOverWithTheChunkUnderWayFinished() {
        handOver(Duration.ofSeconds(8));
    }

    @Test
    void aNodeThatIsAskedToEndGivesUpAChunkThatWouldTakeTooLong() {
        useWire(400_000, LATENCY);
        handOver(Duration.ofSeconds(12));
    }

    @Test
    void aNetThatIsSilentForAWhileLosesNothing() {
        Map<String, Object> impatient = Map.of("midx.tiktok.read-timeout", "2s", "midx.tiktok.upload-timeout", "2s");
        try (Node node = start(impatient)) {
            Pressed pressed = desk.post(film);
            awaitHalfway(pressed);

            wire.goDark();
            pause(Duration.ofSeconds(6));
            wire.goBright();

            awaitOnePostOf(pressed);
            assertThat(node.isAlive()).isTrue();
            // A chunk that was given up may still arrive when the net is back, beside the one that took its place.
            assertThat(newViolations())
                    .hasSizeLessThanOrEqualTo(1)
                    .extracting(Violation::rule)
                    .isSubsetOf("chunk-sent-again", "parallel-chunks");
        }
    }

    @Test
    void aFullDiskIsNoReasonNotToSend() {
        Pressed pressed = desk.post(film);
        try (Node node = Node.startWithoutDisk(settings(Map.of()), log()).awaitReady(READY)) {
            awaitOnePostOf(pressed);
            assertThat(node.isAlive()).isTrue();
            assertThat(newViolations()).isEmpty();
        }
    }

    private void handOver(Duration most) {
        try (Node leaving = start(MISSED_LATE);
                Node staying = launch(MISSED_LATE)) {
            Pressed pressed = desk.post(film);
            awaitBytes(pressed, 1);
            staying.awaitReady(READY);

            Instant asked = tiktok.clock().instant();
            leaving.askToEnd();
            leaving.awaitEnd(most);

            wire.setBytesPerSecond(60_000_000);
            awaitOnePostOf(pressed);
            assertThat(Duration.between(asked, tiktok.clock().instant())).isLessThan(Duration.ofSeconds(25));
            assertThat(newViolations()).isEmpty();
        }
    }

    private void useWire(long bytesPerSecond, Duration latency) {
        if (wire != null) {
            wire.close();
        }
        wire = new Wire(tiktok.baseUrl(), latency, bytesPerSecond);
        tiktok.knobs().uploadOrigin = wire.address();
    }

    private Node start(Map<String, Object> more) {
        return launch(more).awaitReady(READY);
    }

    private Node launch(Map<String, Object> more) {
        return Node.start(settings(more), log());
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = surroundings.settingsThrough(wire.address());
        settings.putAll(more);
        return settings;
    }

    private static Path log() {
        return surroundings.folder().resolve("nodes.log");
    }

    private static void awaitHalfway(Pressed pressed) {
        awaitBytes(pressed, film.chunks() / 3L * Film.CHUNK);
    }

    private static void awaitBytes(Pressed pressed, long bytes) {
        Awaitility.await()
                .atMost(DONE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Posts.of(pressed, tiktok.posts()).stream()
                        .anyMatch(post -> post.receivedBytes() >= bytes || (bytes == 1 && post.receiving())));
    }

    private static void awaitAnswerToAChunk(Pressed pressed) {
        awaitBytes(pressed, 1);
        awaitBytes(pressed, postOf(pressed).receivedBytes() + Film.CHUNK);
    }

    private static void awaitOnePostOf(Pressed pressed) {
        Awaitility.await()
                .atMost(DONE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> desk.facts(pressed).status() == UploadStatus.PUBLISHED);
        Posts.assertOneOf(pressed, desk, tiktok.posts());
        assertThat(desk.everUnconfirmed()).isZero();
    }

    private static ReceivedPost postOf(Pressed pressed) {
        return Posts.of(pressed, tiktok.posts()).getLast();
    }

    private List<Violation> newViolations() {
        List<Violation> all = tiktok.violations();
        return all.subList(violationsBefore, all.size());
    }

    private static List<Map<String, Object>> journal(Pressed pressed) {
        return desk.database()
                .queryForList(
                        "select state, outcome, fence, acknowledged_bytes, troubles, version from send_attempt"
                                + " where lower(hex(upload_id)) = ?",
                        hex(pressed));
    }

    private static String hex(Pressed pressed) {
        return pressed.upload().toString().replace("-", "");
    }

    private static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
