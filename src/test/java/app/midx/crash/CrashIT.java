package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nodes that send are killed, again and again; each press becomes exactly one post all the same. {@code -Dmidx.crash.kills}
 * says how often, {@code -Dmidx.crash.seed} where the moments come from.
 *
 * <p>Every violation the simulator notes counts, those of a node's first requests after a kill too: a node asks TikTok how far
 * it has come before it sends, so whatever it does afterwards it does knowingly. That the killed one heard no answer excuses no
 * chunk that is sent again, and no second init where bytes are in.
 */
class CrashIT {

    private static final Logger log = LoggerFactory.getLogger(CrashIT.class);

    private static final int KILLS = Integer.getInteger("midx.crash.kills", 20);
    private static final long SEED = Long.getLong("midx.crash.seed", 20_261_122L);

    /** A long run may take hours; each of its waits is bounded by itself. */
    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void everyPressIsOnePostHoweverOftenANodeIsKilled() throws IOException {
        try (Surroundings surroundings = new Surroundings();
                Desk desk = Desk.open(surroundings);
                Wire wire = new Wire(surroundings.tiktok.baseUrl(), Duration.ofMillis(30), 60_000_000)) {
            TikTokSimulator tiktok = surroundings.tiktok;
            tiktok.knobs().uploadOrigin = wire.address();
            tiktok.knobs().processingDelay = Duration.ofMillis(300);
            Killing killing = new Killing(surroundings, desk, wire, films(surroundings.folder()), SEED);

            try {
                killing.train();
                killing.kill(KILLS);
                killing.letFinish();
            } finally {
                report(killing, tiktok);
            }
            List<ReceivedPost> posts = tiktok.posts();
            assertThat(killing.pressed()).allSatisfy(pressed -> Posts.assertOneOf(pressed, desk, posts));
            assertThat(tiktok.violations()).isEmpty();
            assertThat(desk.everUnconfirmed()).isZero();
            assertThat(killing.table().phases()).isGreaterThan(Phase.values().length / 2);
        }
    }

    private static List<Film> films(Path folder) {
        return List.of(Film.of(1, folder), Film.of(3, folder), Film.of(40, folder));
    }

    private static void report(Killing killing, TikTokSimulator tiktok) throws IOException {
        long complete = tiktok.posts().stream()
                .filter(post -> post.receivedBytes() == post.size())
                .count();
        String text = "Seed %d%n%n%s%n%d uploads, %d complete posts, %d inits, %d violations%n"
                .formatted(
                        SEED,
                        killing.table().text(),
                        killing.pressed().size(),
                        complete,
                        tiktok.posts().size(),
                        tiktok.violations().size());
        Files.writeString(Path.of("target", "crash-test.md"), text);
        log.info("{}", text);
    }
}
