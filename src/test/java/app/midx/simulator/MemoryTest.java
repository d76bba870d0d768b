package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MemoryTest {

    private static final String WHO = "/v2/user/info/?fields=open_id";

    @TempDir
    private Path folder;

    @Test
    void tokensAreGoodAfterARestartAndRotateAsBefore() {
        Path memory = folder.resolve("new/simulator.json");
        JsonNode pair;
        String rotated;
        try (TikTokSimulator first = TikTokSimulator.start(0, memory)) {
            AnApp app = new AnApp(first);
            pair = app.signIn("oskar");
            rotated = app.refresh(pair.path("refresh_token").asString())
                    .json()
                    .path("refresh_token")
                    .asString();
        }
        try (TikTokSimulator second = TikTokSimulator.start(0, memory)) {
            AnApp app = new AnApp(second);
            assertThat(app.get(WHO, pair.path("access_token").asString())
                            .data()
                            .path("user")
                            .path("open_id"))
                    .isEqualTo(pair.path("open_id"));
            assertThat(app.refresh(pair.path("refresh_token").asString())
                            .json()
                            .path("error")
                            .asString())
                    .isEqualTo("invalid_grant");
            assertThat(app.refresh(rotated).json().has("access_token")).isTrue();
        }
    }

    @Test
    void whatWasRevokedStaysRevoked() {
        Path memory = folder.resolve("simulator.json");
        String token;
        try (TikTokSimulator first = TikTokSimulator.start(0, memory)) {
            AnApp app = new AnApp(first);
            token = app.accessToken("mara");
            app.revoke(token);
        }
        try (TikTokSimulator second = TikTokSimulator.start(0, memory)) {
            assertThat(new AnApp(second).get(WHO, token).status()).isEqualTo(401);
        }
    }
}
