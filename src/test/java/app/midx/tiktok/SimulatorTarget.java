package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Secret;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.SimulatedConsent;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The simulator on a free port, with a creator whose account is private, as an unaudited client needs it. */
final class SimulatorTarget implements ContractTarget {

    static final String PRIVATE_CREATOR = "mara";
    static final String PUBLIC_CREATOR = "oskar";

    private final TikTokSimulator simulator = TikTokSimulator.start(0);
    private final TikTokSettings settings = settingsFor(simulator);
    private final TokenGrant grant;

    SimulatorTarget() {
        try (TestClient client = TestClient.of(settings)) {
            grant = new SimulatedConsent(simulator).grant(client.oauth(), PRIVATE_CREATOR, settings.scopes());
        }
    }

    static TikTokSettings settingsFor(TikTokSimulator simulator) {
        return TestClient.settings(Map.of(
                "api-url", simulator.baseUrl().toString(),
                "authorize-url", simulator.authorizeUrl().toString(),
                "client-key", simulator.knobs().clientKey,
                "client-secret", simulator.knobs().clientSecret,
                "upload-hosts", simulator.baseUrl().getHost()));
    }

    @Override
    public TikTokSettings settings() {
        return settings;
    }

    @Override
    public Secret accessToken() {
        return grant.accessToken();
    }

    @Override
    public Set<String> scopes() {
        return grant.scopes();
    }

    @Override
    public boolean canRefresh() {
        return true;
    }

    @Override
    public boolean maySendDraft() {
        return true;
    }

    @Override
    public boolean mayPost() {
        return true;
    }

    @Override
    public void whileProcessing() {
        simulator.advanceClock(Duration.ofSeconds(10));
    }

    @Override
    public void verify() {
        assertThat(simulator.violations()).isEmpty();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
