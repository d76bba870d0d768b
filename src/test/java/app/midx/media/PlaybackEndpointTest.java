package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = WebWithoutDatabase.class,
        properties = "spring.main.web-application-type=servlet")
class PlaybackEndpointTest {

    private static final byte[] VIDEO = TestVideo.ofSize(50_000);

    @LocalServerPort
    private int port;

    private TusClient owner;
    private String content;

    @BeforeEach
    void handOverAVideo() {
        owner = new TusClient(port, CreatorId.next());
        String path = owner.create(VIDEO.length, "Über \"uns\"\r\n.mp4")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        owner.append(path, 0, VIDEO);
        content = path + "/content";
    }

    @Test
    void ownerGetsTheVideoBack() {
        HttpResponse<String> answer = owner.send(owner.plain(content).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(ISO_8859_1)).isEqualTo(VIDEO);
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void partsAreAnsweredAsBrowsersAskForThem() {
        HttpResponse<String> answer = owner.send(owner.plain(content).header("Range", "bytes=100-299"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes 100-299/50000");
        assertThat(answer.body().getBytes(ISO_8859_1)).isEqualTo(Arrays.copyOfRange(VIDEO, 100, 300));
    }

    @Test
    void partBeyondTheEndIsRefused() {
        assertThat(owner.send(owner.plain(content).header("Range", "bytes=50000-"))
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void answerCanNeitherRunNorBeKeptByOthers() {
        var headers = owner.send(owner.plain(content)).headers();

        assertThat(headers.firstValue("Content-Type")).contains("video/mp4");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
    }

    @Test
    void forEverybodyElseThereIsNoSuchVideo() {
        TusClient stranger = new TusClient(port, CreatorId.next());

        assertThat(stranger.send(stranger.plain(content)).statusCode()).isEqualTo(404);
        assertThat(stranger.send(stranger.plain("/media/files/no-id/content")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void videoThatIsStillArrivingCannotBePlayed() {
        String path = owner.created(100);
        owner.append(path, 0, TestVideo.ofSize(50));

        assertThat(owner.send(owner.plain(path + "/content")).statusCode()).isEqualTo(404);
    }
}
