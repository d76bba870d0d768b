package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TikTokSettingsTest {

    @Test
    void withoutAnySettingTheClientTalksToTikTokItself() {
        TikTokSettings settings = TestClient.settings(Map.of());

        assertThat(settings.apiUrl()).isEqualTo(URI.create("https://open.tiktokapis.com"));
        assertThat(settings.authorizeUrl()).isEqualTo(URI.create("https://www.tiktok.com/v2/auth/authorize/"));
        assertThat(settings.uploadHosts()).containsExactly(".tiktokapis.com");
        assertThat(settings.pkce()).isEqualTo(Pkce.HEX);
        assertThat(settings.audited()).isFalse();
        assertThat(settings.scopes())
                .containsExactly("user.info.basic", "user.info.profile", "video.upload", "video.publish");
        assertThat(settings.chunks()).isEqualTo(ChunkSizes.DEFAULT);
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everySettingCanBeSetFromText() {
        TikTokSettings settings = TestClient.settings(Map.of(
                "client-secret", "hush",
                "pkce", "off",
                "audited", "true",
                "scopes", "user.info.basic,video.upload",
                "chunks.whole-up-to", "5000000",
                "chunks.chunk-size", "5000000",
                "upload-timeout", "2m"));

        assertThat(settings.clientSecret().reveal()).isEqualTo("hush");
        assertThat(settings.pkce()).isEqualTo(Pkce.OFF);
        assertThat(settings.audited()).isTrue();
        assertThat(settings.scopes()).containsExactly("user.info.basic", "video.upload");
        assertThat(settings.chunks()).isEqualTo(new ChunkSizes(5_000_000, 5_000_000));
        assertThat(settings.uploadTimeout()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theCapOnCreatorsDependsOnTheAuditUnlessItIsSet() {
        assertThat(TestClient.settings(Map.of()).activeCreators()).hasValue(5);
        assertThat(TestClient.settings(Map.of("audited", "true")).activeCreators())
                .isEmpty();
        assertThat(TestClient.settings(Map.of("audited", "true", "caps.active-creators", "200"))
                        .activeCreators())
                .hasValue(200);
        assertThat(TestClient.settings(Map.of("caps.posts-per-day", "20")).caps())
                .isEqualTo(new CapSettings(20, 5, null));
        assertThatThrownBy(() -> new CapSettings(0, 5, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClientSecretIsNotPrinted() {
        assertThat(TestClient.settings(Map.of("client-secret", "hush")).toString())
                .doesNotContain("hush");
    }
}
