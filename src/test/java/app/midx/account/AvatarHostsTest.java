package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarHostsTest {

    private static final AvatarHosts TIKTOK = new AvatarHosts(List.of(".tiktokcdn.com"));
    private static final AvatarHosts LOCAL = new AvatarHosts(List.of("127.0.0.1", "localhost"));

    @ParameterizedTest
    @ValueSource(strings = {"https://p16.tiktokcdn.com/a.webp?x-expires=1", "https://P16.TikTokCDN.com/a.webp"})
    void picturesComeFromTikTok(String picture) {
        assertThat(TIKTOK.allow(URI.create(picture))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://p16.tiktokcdn.com/a.webp",
                "https://tiktokcdn.com/a.webp",
                "https://eviltiktokcdn.com/a.webp",
                "https://p16.tiktokcdn.com.evil.example/a.webp",
                "https://evil.example/p16.tiktokcdn.com",
                "https://p16.tiktokcdn.com@evil.example/a.webp",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1/a.png",
                "https://localhost/a.png",
                "https://[::1]/a.png",
                "file:///etc/passwd",
                "mailto:p16.tiktokcdn.com",
                "/a.png"
            })
    void andFromNowhereElse(String picture) {
        assertThat(TIKTOK.allow(URI.create(picture))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9080/avatar/mara.png", "http://localhost:9080/a.png"})
    void aSimulatorIsNamedInFull(String picture) {
        assertThat(LOCAL.allow(URI.create(picture))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2/a.png", "http://sub.localhost/a.png", "ftp://localhost/a.png"})
    void andLetsInNothingBesides(String picture) {
        assertThat(LOCAL.allow(URI.create(picture))).isFalse();
    }
}
