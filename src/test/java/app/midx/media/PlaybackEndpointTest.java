package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    private MediaSettings settings;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=-200          | 206 | bytes 49800-49999/50000
            bytes=49999-        | 206 | bytes 49999-49999/50000
            bytes=49000-99999   | 206 | bytes 49000-49999/50000
            bytes=50000-        | 416 | bytes */50000
            bytes=300-200       | 416 | bytes */50000
            bytes=abc           | 416 | bytes */50000
            """)
    void everyPartThatCanBeAskedForHasItsAnswer(String range, int status, String contentRange) {
        HttpResponse<String> answer = owner.send(owner.plain(content).header("Range", range));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Range")).contains(contentRange);
    }

    @Test
    void severalPartsComeTogether() {
        HttpResponse<String> answer = owner.send(owner.plain(content).header("Range", "bytes=0-9,20-29"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/byteranges");
        assertThat(answer.body()).contains("bytes 0-9/50000", "bytes 20-29/50000");
    }

    @Test
    void partOfAnotherVersionIsAnsweredWithAllOfThisOne() {
        String etag = owner.send(owner.plain(content).HEAD())
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> same =
                owner.send(owner.plain(content).header("Range", "bytes=0-9").header("If-Range", etag));
        HttpResponse<String> other =
                owner.send(owner.plain(content).header("Range", "bytes=0-9").header("If-Range", "\"other\""));

        assertThat(etag).isEqualTo('"' + content.split("/")[3] + '"');
        assertThat(same.statusCode()).isEqualTo(206);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body().getBytes(ISO_8859_1)).isEqualTo(VIDEO);
        assertThat(other.headers().firstValue("Content-Type")).contains("video/mp4");
    }

    @Test
    void videoThatIsErasedMeanwhileIsNotFound() throws IOException {
        try (var all = Files.list(settings.dir())) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }

        assertThat(owner.send(owner.plain(content)).statusCode()).isEqualTo(404);
        assertThat(owner.send(owner.plain(content).header("Range", "bytes=0-9")).statusCode())
                .isEqualTo(404);
        assertThat(owner.send(owner.plain(content).header("If-Range", "\"other\""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.send(owner.plain(content).HEAD()).statusCode()).isEqualTo(404);
    }

    @Test
    void headersAreToldWithoutTheVideo() {
        HttpResponse<String> answer = owner.send(owner.plain(content).HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("50000");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(owner.send(owner.plain("/media/files/no-id/content").HEAD()).statusCode())
                .isEqualTo(404);
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
