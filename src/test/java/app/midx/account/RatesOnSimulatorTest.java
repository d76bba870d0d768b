package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokRefusedException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many threads on two nodes ask the simulated TikTok as fast as they can, over two of its minutes. */
@MidxTest
class RatesOnSimulatorTest {

    private static final Duration STEP = Duration.ofMillis(2_300);
    private static final int STEPS = 53;
    private static final int THREADS = 2;

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private TikTokApi api;

    @Autowired
    private JdbcClient database;

    private ConnectedAccount account;

    @BeforeEach
    void connect() {
        tiktok.reset();
        account = creators.connectSomebodyNew();
    }

    @Test
    void howeverFastMidxAsksTikTokSeesNoWindowExceeded() {
        // The limiter's nodes go by TikTok's clock: it is the one that is moved.
        RateNode one = RateNode.on(database, tiktok.clock());
        RateNode other = RateNode.on(database, tiktok.clock());
        for (int step = 0; step < STEPS; step++) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, THREADS).forEach(thread -> {
                    threads.execute(() -> askAll(one));
                    threads.execute(() -> askAll(other));
                });
            }
            tiktok.advanceClock(STEP);
        }

        assertThat(tiktok.violations()).isEmpty();
        assertThat(asked(Operation.CREATOR_INFO)).isGreaterThan(2 * RatePlan.refill(RateWindow.CREATOR_INFO));
        assertThat(asked(Operation.STATUS)).isGreaterThan(2 * RatePlan.refill(RateWindow.STATUS));
    }

    private void askAll(RateNode node) {
        ask(node, RateWindow.CREATOR_INFO, () -> tokens.call(account.id(), api::creatorInfo));
        ask(node, RateWindow.STATUS, () -> tokens.call(account.id(), token -> api.status(token, "v_pub_file~v2-1.1")));
    }

    private void ask(RateNode node, RateWindow window, Runnable call) {
        try {
            node.rates().take(account.id(), window);
            call.run();
        } catch (RateWindowFullException full) {
            // Then it is not asked.
        } catch (TikTokRefusedException refused) {
            assertThat(refused.error().code()).isEqualTo("invalid_publish_id");
        }
    }

    private long asked(Operation operation) {
        return tiktok.requests().stream()
                .filter(request -> request.operation() == operation)
                .count();
    }
}
