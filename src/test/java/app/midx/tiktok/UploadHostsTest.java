package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Secret;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHostsTest {

    private static final UploadHosts DEFAULT = new UploadHosts(List.of(".tiktokapis.com"));
    private static final UploadHosts WITH_SIMULATOR =
            new UploadHosts(List.of(".tiktokapis.com", "localhost", "sim.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://open-upload.tiktokapis.com/video/?upload_id=1&upload_token=2",
                "https://open-upload-va.tiktokapis.com/upload?upload_id=1&upload_token=2",
                "https://open-upload.us.tiktokapis.com/upload",
                "https://OPEN-UPLOAD.TikTokAPIs.com/upload",
            })
    void everyUploadHostOfTikTokIsAllowed(String url) {
        assertThat(DEFAULT.check(Secret.of(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://open-upload.tiktokapis.com/upload",
                "https://tiktokapis.com.attacker.example/upload",
                "https://eviltiktokapis.com/upload",
                "https://attacker.example/.tiktokapis.com",
                "https://attacker.example#.tiktokapis.com",
                "https://user@open-upload.tiktokapis.com/upload",
                "https://169.254.169.254/latest",
                "http://localhost:8081/upload",
                "ftp://open-upload.tiktokapis.com/upload",
                "file:///etc/passwd",
                "/upload",
                "https://open upload.tiktokapis.com/",
                "",
            })
    void nothingElseIsAllowed(String url) {
        assertThat(DEFAULT.check(Secret.of(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/upload?x=1", "https://localhost/upload", "https://sim.example/up"})
    void aNamedHostIsAllowedAndPlainHttpIfItIsThisMachine(String url) {
        assertThat(WITH_SIMULATOR.check(Secret.of(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sim.example/upload", "http://127.0.0.1/upload", "https://a.sim.example/up"})
    void aNameIsNoSuffixAndNoLeaveForPlainHttpElsewhere(String url) {
        assertThat(WITH_SIMULATOR.check(Secret.of(url))).isEmpty();
    }
}
