package app.midx.tiktok;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The real client, wired by hand to wherever a test wants it to go. */
record TestClient(TikTokOAuth oauth, TikTokApi api, ChunkUploader uploader, TikTokHttp http, StallGuard stallGuard)
        implements AutoCloseable {

    static TestClient of(URI apiUrl) {
        return of(apiUrl, Map.of());
    }

    static TestClient of(URI apiUrl, Map<String, String> moreSettings) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "api-url", apiUrl.toString(),
                "client-key", "aw-test-key",
                "client-secret", "client-secret-of-the-test",
                "upload-hosts", "127.0.0.1"));
        settings.putAll(moreSettings);
        return of(settings(settings));
    }

    static TestClient of(TikTokSettings settings) {
        TikTokConfiguration wiring = new TikTokConfiguration();
        TikTokHttp http = wiring.tikTokHttp(settings);
        TikTokCalls calls = wiring.tikTokCalls(http, settings);
        UploadHosts hosts = wiring.tikTokUploadHosts(settings);
        StallGuard stallGuard = wiring.tikTokStallGuard(settings);
        return new TestClient(
                wiring.tikTokOAuth(calls, settings),
                wiring.tikTokApi(calls, hosts),
                wiring.chunkUploader(http, hosts, stallGuard),
                http,
                stallGuard);
    }

    static TikTokSettings settings(Map<String, String> properties) {
        Map<String, String> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("midx.tiktok." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("midx.tiktok", TikTokSettings.class);
    }

    @Override
    public void close() {
        http.close();
        stallGuard.close();
    }
}
