package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = WebWithoutDatabase.class,
        properties = "spring.main.web-application-type=servlet")
class TusEndpointTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MediaFiles files;

    private final CreatorId creator = CreatorId.next();
    private TusClient client;

    @BeforeEach
    void connect() {
        client = new TusClient(port, creator);
    }

    @Test
    void videoComesInPartsAndIsCompleteWithTheLast() {
        byte[] video = TestVideo.ofSize(300_000);
        HttpResponse<String> created = client.create(video.length, "Ferien am Meer.mp4");
        assertThat(created.statusCode()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();

        assertAnswer(client.append(path, 0, Arrays.copyOf(video, 100_000)), 204, "Upload-Offset", "100000");
        assertAnswer(client.head(path), 200, "Upload-Offset", "100000");
        assertAnswer(
                client.append(path, 100_000, Arrays.copyOfRange(video, 100_000, 300_000)),
                204,
                "Upload-Offset",
                "300000");

        StagedMedia staged = files.find(creator, TusClient.id(path)).orElseThrow();
        assertThat(staged.complete()).isTrue();
        assertThat(staged.fileName()).isEqualTo("Ferien am Meer.mp4");
        assertThat(staged.mimeType()).isEqualTo("video/mp4");
        assertThat(staged.sha256()).isEqualTo(TestVideo.sha256(video));
    }

    @Test
    void abilitiesAreToldWithoutAVersion() {
        HttpResponse<String> answer =
                client.send(client.plain("/media/files").method("OPTIONS", BodyPublishers.noBody()));

        assertAnswer(answer, 204, "Tus-Version", "1.0.0");
        assertAnswer(answer, 204, "Tus-Max-Size", Long.toString(WebWithoutDatabase.MAX_BYTES));
    }

    @Test
    void progressIsNeverCached() {
        HttpResponse<String> answer = client.head(client.created(1_000));

        assertAnswer(answer, 200, "Cache-Control", "no-store");
        assertAnswer(answer, 200, "Upload-Length", "1000");
        assertAnswer(answer, 200, "Tus-Resumable", "1.0.0");
    }

    @Test
    void otherVersionIsRefusedWithTheOneThatIsSpoken() {
        HttpResponse<String> none = client.send(client.plain("/media/files").POST(BodyPublishers.noBody()));
        HttpResponse<String> other = client.send(client.plain(client.created(10))
                .header("Tus-Resumable", "0.2.2")
                .HEAD());

        assertAnswer(none, 412, "Tus-Version", "1.0.0");
        assertAnswer(other, 412, "Tus-Version", "1.0.0");
    }

    @Test
    void otherOffsetIsAConflictAndChangesNothing() {
        String path = client.created(1_000);
        client.append(path, 0, TestVideo.ofSize(600));

        assertThat(client.append(path, 599, new byte[1]).statusCode()).isEqualTo(409);
        assertThat(client.append(path, 601, new byte[1]).statusCode()).isEqualTo(409);

        assertThat(client.offset(path)).isEqualTo(600);
    }

    @Test
    void otherContentTypeIsRefused() {
        String path = client.created(10);

        HttpResponse<String> answer = client.send(client.request(path)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(new byte[10])));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void fileLargerThanAllowedIsRefusedBeforeAByteIsSent() {
        HttpResponse<String> answer = client.create(WebWithoutDatabase.MAX_BYTES + 1, "long.mp4");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Export it smaller");
    }

    @Test
    void moreThanDeclaredIsRefused() {
        String path = client.created(100);

        assertThat(client.append(path, 0, TestVideo.ofSize(101)).statusCode()).isEqualTo(413);
        assertThat(client.offset(path)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "99999999999999999999", "0"})
    void lengthThatIsNoLengthIsRefused(String length) {
        HttpResponse<String> answer = client.send(
                client.request("/media/files").header("Upload-Length", length).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void unknownFileAndFileOfSomebodyElseLookTheSame() {
        String path = client.created(10);
        TusClient stranger = new TusClient(port, CreatorId.next());
        String nowhere = "/media/files/" + MediaId.next();

        for (String unknown : new String[] {path, nowhere, "/media/files/no-id"}) {
            assertThat(stranger.head(unknown).statusCode()).isEqualTo(404);
            HttpResponse<String> refused = stranger.append(unknown, 0, new byte[10]);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("There is no such file.");
        }
        assertThat(client.offset(path)).isZero();
    }

    @Test
    void contentThatIsNoVideoIsRefusedInWords() {
        String path = client.created(40);

        HttpResponse<String> answer =
                client.append(path, 0, "<html><script>alert(1)</script></html>  ".getBytes(ISO_8859_1));

        assertAnswer(answer, 422, "Content-Type", "application/problem+json");
        assertThat(answer.body()).contains("not_a_video", "Export it as MP4");
        assertThat(client.head(path).statusCode()).isEqualTo(410);
        assertThat(files.find(creator, TusClient.id(path))).isEmpty();
    }

    @Test
    void brokenConnectionKeepsWhatArrived() throws IOException {
        byte[] video = TestVideo.ofSize(100_000);
        String path = client.created(video.length);

        try (Socket broken = client.stalled(path, video.length, Arrays.copyOf(video, 40_000))) {
            awaitReceived(path, 40_000);
        }

        assertThat(client.offset(path)).isEqualTo(40_000);
        assertThat(client.append(path, 40_000, Arrays.copyOfRange(video, 40_000, video.length))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void laterConnectionTakesOverFromAStalledOne() throws IOException {
        byte[] video = TestVideo.ofSize(100_000);
        String path = client.created(video.length);

        try (Socket stalled = client.stalled(path, video.length, Arrays.copyOf(video, 40_000))) {
            awaitReceived(path, 40_000);
            assertThat(client.append(path, client.offset(path), Arrays.copyOfRange(video, 40_000, 70_000))
                            .statusCode())
                    .isEqualTo(204);

            stalled.getOutputStream().write(new byte[60_000]);
            String answer = new String(stalled.getInputStream().readNBytes(12), ISO_8859_1);

            assertThat(answer).isEqualTo("HTTP/1.1 423");
        }
        assertThat(client.offset(path)).isEqualTo(70_000);
    }

    @Test
    void newRequestTakesOverFromASilentConnectionAtOnceWithoutAsking() throws IOException {
        byte[] video = TestVideo.ofSize(100_000);
        String path = client.created(video.length);

        try (Socket silent = client.stalled(path, video.length, Arrays.copyOf(video, 40_000))) {
            awaitReceived(path, 40_000);
            assertThat(client.append(path, 40_000, Arrays.copyOfRange(video, 40_000, video.length))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(silent.isConnected()).isTrue();
        }

        assertThat(files.find(creator, TusClient.id(path)).orElseThrow().sha256())
                .isEqualTo(TestVideo.sha256(video));
    }

    @Test
    void tenThousandCreationsInAMinuteLeaveFewFilesAndNobodyElseWaits() {
        AtomicInteger created = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int each = 0; each < 10_000; each++) {
                crowd.execute(() -> {
                    HttpResponse<String> answer = client.create(1_000, "clip.mp4");
                    if (answer.statusCode() == 201) {
                        created.incrementAndGet();
                    } else if (answer.statusCode() == 429
                            && answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0) {
                        refused.incrementAndGet();
                    }
                });
            }
        }

        assertThat(files.unfinished(creator)).hasSizeLessThanOrEqualTo(30).hasSize(created.get());
        assertThat(refused).hasValueGreaterThan(9_000);
        assertThat(new TusClient(port, CreatorId.next())
                        .create(1_000, "clip.mp4")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void erasedFileIsGone() {
        byte[] video = TestVideo.ofSize(1_000);
        String path = client.created(video.length);
        client.append(path, 0, video);

        files.erase(TusClient.id(path));
        files.erase(TusClient.id(path));

        assertThat(client.head(path).statusCode()).isEqualTo(410);
        assertThat(files.find(creator, TusClient.id(path))).isEmpty();
    }

    private void awaitReceived(String path, long bytes) {
        await().until(() ->
                files.find(creator, TusClient.id(path)).orElseThrow().received() == bytes);
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String header, String value) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(header)).contains(value);
    }
}
