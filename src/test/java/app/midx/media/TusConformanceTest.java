package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.testing.SettableClock;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the protocol says a server must do (tus 1.0.x), request by request; the core's other half is in {@link TusEndpointTest}. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = WebWithoutDatabase.class,
        properties = "spring.main.web-application-type=servlet")
class TusConformanceTest {

    private static final byte[] VIDEO = TestVideo.ofSize(100_000);
    private static final byte[] HALF = Arrays.copyOf(VIDEO, 50_000);
    private static final byte[] REST = Arrays.copyOfRange(VIDEO, 50_000, 100_000);

    @LocalServerPort
    private int port;

    @Autowired
    private MediaFiles files;

    @Autowired
    private NeededFiles needed;

    @Autowired
    private SettableClock clock;

    private final CreatorId creator = CreatorId.next();
    private TusClient client;

    @BeforeEach
    void connect() {
        client = new TusClient(port, creator);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void abilitiesAreAllTold() {
        HttpResponse<String> answer =
                client.send(client.plain("/media/files").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension").split(","))
                .containsExactlyInAnyOrder("creation", "creation-with-upload", "expiration", "termination", "checksum");
        assertThat(header(answer, "Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo(Long.toString(WebWithoutDatabase.MAX_BYTES));
    }

    @Test
    void everyAnswerNamesTheVersionAlsoARefusal() {
        String path = client.created(VIDEO.length);

        assertThat(List.of(
                        client.create(10, "clip.mp4"),
                        client.head(path),
                        client.append(path, 0, HALF),
                        client.append(path, 0, HALF),
                        client.head("/media/files/" + MediaId.next()),
                        client.delete(path),
                        client.head(path)))
                .allSatisfy(
                        answer -> assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0"));
    }

    @Test
    void whatWasSaidOfTheFileIsToldAgain() {
        HttpResponse<String> answer = client.head(client.create(1_000, "Ferien 🌊.mp4")
                .headers()
                .firstValue("Location")
                .orElseThrow());

        assertThat(UploadMetadata.parse(header(answer, "Upload-Metadata")).values())
                .containsEntry("filename", "Ferien 🌊.mp4")
                .containsEntry("filetype", "video/mp4");
    }

    @Test
    void methodMayBeNamedByAHeader() {
        String path = client.created(VIDEO.length);

        HttpResponse<String> patched = client.send(client.patch(path, 0, HALF)
                .header("X-HTTP-Method-Override", "PATCH")
                .POST(BodyPublishers.ofByteArray(HALF)));
        HttpResponse<String> asked = client.send(overridden(path, "HEAD"));
        HttpResponse<String> deleted = client.send(overridden(path, "DELETE"));

        assertThat(patched.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Upload-Offset")).isEqualTo("50000");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(client.send(overridden(path, "TRACE")).statusCode()).isEqualTo(405);
    }

    @Test
    void nothingAtAllIsAppendedWithoutComplaint() {
        String path = client.created(VIDEO.length);

        assertThat(header(client.append(path, 0, new byte[0]), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void fileBeginsWithItsFirstBytes() {
        HttpResponse<String> answer = client.send(client.createWith(VIDEO.length, HALF));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("50000");
        String path = header(answer, "Location");
        assertThat(client.append(path, 50_000, REST).statusCode()).isEqualTo(204);
        assertThat(files.find(creator, TusClient.id(path)).orElseThrow().sha256())
                .isEqualTo(TestVideo.sha256(VIDEO));
    }

    @Test
    void fileMayComeWhollyWithItsCreation() {
        HttpResponse<String> answer = client.send(client.createWith(VIDEO.length, VIDEO));

        assertThat(header(answer, "Upload-Offset")).isEqualTo("100000");
        assertThat(files.find(creator, TusClient.id(header(answer, "Location")))
                        .orElseThrow()
                        .complete())
                .isTrue();
    }

    @Test
    void creationWhoseBytesAreNotTakenLeavesNothing() {
        HttpResponse<String> tooMany = client.send(client.createWith(100, HALF));
        HttpResponse<String> noVideo =
                client.send(client.createWith(40, "<html><script>alert(1)</script></html>  ".getBytes(ISO_8859_1)));
        HttpResponse<String> damaged = client.send(
                client.createWith(VIDEO.length, HALF).header("Upload-Checksum", TusClient.checksum("SHA-1", REST)));
        HttpResponse<String> otherType = client.send(client.request("/media/files")
                .header("Upload-Length", "50000")
                .header("Content-Type", "video/mp4")
                .POST(BodyPublishers.ofByteArray(HALF)));

        assertThat(List.of(tooMany, noVideo, damaged, otherType))
                .extracting(HttpResponse::statusCode)
                .containsExactly(413, 422, 460, 415);
        assertThat(files.unfinished(creator)).isEmpty();
    }

    @Test
    void lengthIsNeededAtTheBeginning() {
        HttpResponse<String> answer = client.send(client.request("/media/files")
                .header("Upload-Defer-Length", "1")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("say how long the file is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-256"})
    void rightChecksumIsAccepted(String algorithm) {
        String path = client.created(VIDEO.length);

        HttpResponse<String> answer =
                client.send(client.patch(path, 0, HALF).header("Upload-Checksum", TusClient.checksum(algorithm, HALF)));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(client.offset(path)).isEqualTo(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-256"})
    void bytesThatDoNotMatchTheirChecksumAreNotKept(String algorithm) {
        String path = client.created(VIDEO.length);
        client.append(path, 0, HALF);

        HttpResponse<String> answer = client.send(
                client.patch(path, 50_000, HALF).header("Upload-Checksum", TusClient.checksum(algorithm, REST)));

        assertThat(answer.statusCode()).isEqualTo(460);
        assertThat(answer.body()).contains("checksum_mismatch", "same offset");
        assertThat(client.offset(path)).isEqualTo(50_000);
        client.append(path, 50_000, REST);
        assertThat(files.find(creator, TusClient.id(path)).orElseThrow().sha256())
                .isEqualTo(TestVideo.sha256(VIDEO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5 1B2M2Y8AsgTpgAmY7PhCfg==", "sha1", "sha1 ???", "sha1 AAAA", ""})
    void checksumThatCannotBeReadIsRefused(String checksum) {
        String path = client.created(VIDEO.length);

        HttpResponse<String> answer = client.send(client.patch(path, 0, HALF).header("Upload-Checksum", checksum));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.offset(path)).isZero();
    }

    @Test
    void endOfAnUnfinishedFileIsToldAndMovesWithItsBytes() {
        HttpResponse<String> created = client.create(VIDEO.length, "clip.mp4");
        String path = header(created, "Location");
        assertThat(expires(created)).isBetween(inDays(0, 15 * 60 - 5), inDays(0, 15 * 60 + 5));
        assertThat(expires(client.head(path))).isEqualTo(expires(created));

        assertThat(expires(client.append(path, 0, HALF))).isAfterOrEqualTo(expires(created));
        assertThat(expires(client.head(path))).isBetween(inDays(3, -5), inDays(3, 5));
        assertThat(client.append(path, 50_000, REST).headers().firstValue("Upload-Expires"))
                .isEmpty();
    }

    @Test
    void whoeverNeverHeardTheAnswerGetsTheSameFileAgain() {
        HttpResponse<String> unheard = client.send(attempt(1_000, "YQ=="));

        HttpResponse<String> again = client.send(attempt(1_000, "YQ=="));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "Location")).isEqualTo(header(unheard, "Location"));
        assertThat(header(again, "Upload-Offset")).isEqualTo("0");
        assertThat(files.unfinished(creator)).hasSize(1);

        TusClient stranger = new TusClient(port, CreatorId.next());
        assertThat(List.of(
                        header(client.send(attempt(1_000, "Yg==")), "Location"),
                        header(client.send(attempt(1_001, "YQ==")), "Location"),
                        header(stranger.send(attempt(stranger, 1_000, "YQ==")), "Location")))
                .doesNotHaveDuplicates()
                .doesNotContain(header(unheard, "Location"));
    }

    @Test
    void attemptWhoseFileHasEndedBeginsANewOne() {
        HttpResponse<String> unheard = client.send(attempt(1_000, "YQ=="));
        clock.advance(Duration.ofMinutes(16));

        HttpResponse<String> again = client.send(attempt(1_000, "YQ=="));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "Location")).isNotEqualTo(header(unheard, "Location"));
    }

    private HttpRequest.Builder attempt(long size, String name) {
        return attempt(client, size, name);
    }

    private static HttpRequest.Builder attempt(TusClient sender, long size, String name) {
        return sender.request("/media/files")
                .header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", "filename Y2xpcC5tcDQ=,attempt " + name)
                .POST(BodyPublishers.noBody());
    }

    @Test
    void laptopMaySleepForADayAndNotForAWeek() {
        String path = client.created(VIDEO.length);
        client.append(path, 0, HALF);

        clock.advance(Duration.ofDays(1));
        assertThat(client.offset(path)).isEqualTo(50_000);

        clock.advance(Duration.ofDays(6));
        assertThat(client.head(path).statusCode()).isEqualTo(410);
        assertThat(client.append(path, 50_000, REST).statusCode()).isEqualTo(410);
        assertThat(files.unfinished(creator)).isEmpty();
    }

    @Test
    void fileThatWasHandedOverWhileItArrivesDoesNotEnd() {
        String path = client.created(VIDEO.length);
        needed.sent(TusClient.id(path));

        clock.advance(Duration.ofDays(10));

        assertThat(client.append(path, 0, VIDEO).statusCode()).isEqualTo(204);
    }

    @Test
    void terminatedFileIsGone() {
        String path = client.created(VIDEO.length);
        client.append(path, 0, HALF);

        assertThat(client.delete(path).statusCode()).isEqualTo(204);

        assertThat(List.of(client.head(path), client.append(path, 50_000, REST), client.delete(path)))
                .extracting(HttpResponse::statusCode)
                .containsOnly(410);
    }

    @Test
    void onlyItsOwnerTerminatesAFile() {
        String path = client.created(VIDEO.length);

        assertThat(new TusClient(port, CreatorId.next()).delete(path).statusCode())
                .isEqualTo(404);
        assertThat(client.delete("/media/files/" + MediaId.next()).statusCode()).isEqualTo(404);
        assertThat(client.offset(path)).isZero();
    }

    @Test
    void fileOfAnUploadThatWasSentCannotBeTerminated() {
        String path = client.created(VIDEO.length);
        client.append(path, 0, VIDEO);
        needed.sent(TusClient.id(path));

        HttpResponse<String> answer = client.delete(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("file_needed", "Delete the upload instead");
        assertThat(client.head(path).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder overridden(String path, String method) {
        return client.request(path).header("X-HTTP-Method-Override", method).POST(BodyPublishers.noBody());
    }

    private ZonedDateTime inDays(int days, int seconds) {
        return ZonedDateTime.now(clock).plusDays(days).plusSeconds(seconds);
    }

    private static ZonedDateTime expires(HttpResponse<String> answer) {
        return ZonedDateTime.parse(header(answer, "Upload-Expires"), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(name + " of " + answer));
    }
}
