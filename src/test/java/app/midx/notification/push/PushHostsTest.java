package app.midx.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushHostsTest {

    private final PushHosts hosts = new PushHosts(new PushSettings(
            null,
            null,
            "mailto:a@b.example",
            List.of("fcm.googleapis.com", "*.push.apple.com"),
            false,
            Duration.ofSeconds(1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://FCM.googleapis.com:443/wp/abc",
                "https://web.push.apple.com/QO"
            })
    void aKnownPushServiceIsSpokenTo(String endpoint) {
        assertThat(hosts.known(endpoint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilfcm.googleapis.com/x",
                "https://push.apple.com/x",
                "https://evilpush.apple.com/x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com/x#y",
                "https://127.0.0.1/x",
                "http://127.0.0.1:8080/actuator",
                "https://169.254.169.254/latest",
                "https:///x",
                "file:///etc/passwd",
                "no address"
            })
    void nothingElseIs(String endpoint) {
        assertThat(hosts.known(endpoint)).isEmpty();
    }
}
