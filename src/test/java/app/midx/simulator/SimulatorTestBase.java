package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One simulator for a class, as at its start for every test. */
abstract class SimulatorTestBase {

    private static TikTokSimulator shared;

    final TikTokSimulator simulator = shared;
    final Knobs knobs = shared.knobs();
    final AnApp app = new AnApp(shared);

    @BeforeAll
    static void start() {
        shared = TikTokSimulator.start(0);
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @BeforeEach
    void startOver() {
        simulator.reset();
    }

    void advance(Duration by) {
        simulator.advanceClock(by);
    }

    void assertNoViolations() {
        assertThat(simulator.violations()).isEmpty();
    }

    void assertViolation(String rule) {
        assertThat(simulator.violations()).extracting(Violation::rule).contains(rule);
    }

    ReceivedPost onlyPost() {
        assertThat(simulator.posts()).hasSize(1);
        return simulator.posts().getFirst();
    }
}
