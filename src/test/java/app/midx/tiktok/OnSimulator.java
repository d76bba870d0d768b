package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.simulator.Violation;
import app.midx.testing.SimulatedConsent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The real client against a TikTok that does as it is told: one simulator for a class, as at its start for every test. */
abstract class OnSimulator {

    static final PostInfo FOR_MYSELF =
            new PostInfo("Hinges #diy 🎬", PrivacyLevel.SELF_ONLY, true, false, true, 1_000, false, true, true);

    static TikTokSimulator simulator;
    static TikTokSettings settings;
    static TestClient client;

    @BeforeAll
    static void open() {
        simulator = TikTokSimulator.start(0);
        settings = SimulatorTarget.settingsFor(simulator);
        client = TestClient.of(settings);
    }

    @AfterAll
    static void close() {
        client.close();
        simulator.close();
    }

    @BeforeEach
    void startOver() {
        simulator.reset();
    }

    static TokenGrant signIn(String creator) {
        return new SimulatedConsent(simulator).grant(client.oauth(), creator, settings.scopes());
    }

    static ReceivedPost onlyPost() {
        assertThat(simulator.posts()).hasSize(1);
        return simulator.posts().getFirst();
    }

    static void assertNoViolations() {
        assertThat(simulator.violations()).extracting(Violation::toString).isEmpty();
    }

    static TikTokError refusal(ThrowingCallable call) {
        return catchThrowableOfType(TikTokRefusedException.class, call).error();
    }
}
