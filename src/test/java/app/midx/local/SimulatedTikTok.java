package app.midx.local;

import app.midx.simulator.TikTokSimulator;
import java.net.URI;
import java.util.Map;

/** The settings with which Midx talks to the simulator in TikTok's place. */
public final class SimulatedTikTok {

    private SimulatedTikTok() {}

    /** TikTok's portal is where an app's webhook address is registered; the simulator's is a knob. */
    public static void tellNewsTo(int midxPort, TikTokSimulator simulator) {
        simulator.knobs().webhookUrl = URI.create("http://127.0.0.1:" + midxPort + "/webhooks/tiktok");
    }

    public static Map<String, Object> settings(TikTokSimulator simulator) {
        return Map.of(
                "midx.tiktok.client-key", "awsimulator000001",
                "midx.tiktok.client-secret", "simulator-secret",
                "midx.tiktok.authorize-url", simulator.baseUrl() + "/v2/auth/authorize/",
                "midx.tiktok.api-url", simulator.baseUrl().toString(),
                "midx.tiktok.upload-hosts", "127.0.0.1,localhost",
                "midx.tiktok.avatar-hosts", "127.0.0.1,localhost");
    }
}
