package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChunkUploadTest extends SimulatorTestBase {

    private final byte[] file = AnApp.video(25);
    private String token = "";
    private String url = "";
    private String publishId = "";

    @BeforeEach
    void initTwoChunks() {
        knobs.minChunkBytes = 1;
        token = app.accessToken("mara");
        var data = app.init(token, "SELF_ONLY", 25, 10, 2).data();
        url = data.path("upload_url").asString();
        publishId = data.path("publish_id").asString();
    }

    @Test
    void progressIsToldAsACountOfBytes() {
        Reply first = app.put(url, file, 0, 10);
        assertThat(first.status()).isEqualTo(206);
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-10/25");
        assertThat(app.status(token, publishId).data().path("uploaded_bytes").asLong())
                .isEqualTo(10);
    }

    @Test
    void theLastChunkTakesTheRemainder() {
        app.put(url, file, 0, 10);
        assertThat(app.put(url, file, 10, 10).status()).isEqualTo(400);
        assertThat(app.put(url, file, 10, 15).status()).isEqualTo(201);
    }

    @Test
    void aChunkSentAgainIs416WithTheProgress() {
        app.put(url, file, 0, 10);
        Reply again = app.put(url, file, 0, 10);
        assertThat(again.status()).isEqualTo(416);
        assertThat(again.header("Content-Range")).isEqualTo("bytes 0-10/25");
        assertViolation("chunk-sent-again");
        assertThat(app.put(url, file, 10, 15).status()).isEqualTo(201);
    }

    @Test
    void aChunkSentAgainIsAcceptedByTheKnobAndCountsOnce() {
        knobs.rePut = Knobs.RePut.PARTIAL_CONTENT;
        app.put(url, file, 0, 10);
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(206);
        assertThat(app.put(url, file, 10, 15).status()).isEqualTo(201);
        assertThat(onlyPost().receivedBytes()).isEqualTo(25);
        assertThat(onlyPost().sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(Opaque.digest().digest(file)));
    }

    @Test
    void aGapIs416AndAViolation() {
        Reply gap = app.put(url, file, 10, 15);
        assertThat(gap.status()).isEqualTo(416);
        assertThat(gap.header("Content-Range")).isEqualTo("bytes 0-0/25");
        assertViolation("out-of-order-chunk");
    }

    @Test
    void aChunkAfterTheLastOneIs416AndAViolation() {
        app.put(url, file, 0, 10);
        app.put(url, file, 10, 15);
        assertThat(app.put(url, file, 10, 15).status()).isEqualTo(416);
        assertViolation("chunk-after-completion");
    }

    @Test
    void aWrongTotalOrLengthOrTypeIs400() {
        byte[] chunk = Arrays.copyOf(file, 10);
        assertThat(app.put(url, chunk, "bytes 0-9/26").status()).isEqualTo(400);
        assertThat(app.put(url, chunk, "bytes 0-8/25").status()).isEqualTo(400);
        assertThat(app.put(url, chunk, "0-9/25").status()).isEqualTo(400);
        assertThat(app.put(url, chunk, "bytes 0-9/25", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        assertThat(app.put(url, Arrays.copyOf(file, 5), "bytes 0-4/25").status())
                .isEqualTo(400);
        assertThat(simulator.violations())
                .extracting(Violation::rule)
                .containsExactly("chunk-headers", "chunk-headers", "chunk-headers", "content-type", "chunk-length");
        assertThat(app.put(url, file, 0, 10).status())
                .as("nothing of it counted")
                .isEqualTo(206);
    }

    @Test
    void anUnknownTokenIs404AndAnExpiredUrlIs403() {
        assertThat(app.put(url + "x", file, 0, 10).status()).isEqualTo(404);
        advance(Duration.ofHours(1));
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(403);
        assertThat(app.status(token, publishId).data().path("status").asString())
                .isEqualTo("PROCESSING_UPLOAD");
    }

    @Test
    void anAuthorizationHeaderIsAViolationThatDoesNoHarm() {
        Reply reply = app.put(url, Arrays.copyOf(file, 10), "bytes 0-9/25", "Authorization", "Bearer " + token);
        assertThat(reply.status()).isEqualTo(206);
        assertViolation("authorization-on-chunk");
    }

    @Test
    void everyPutIsOnRecord() {
        app.put(url, file, 10, 15);
        app.put(url, file, 0, 10);
        assertThat(onlyPost().chunks())
                .extracting(ReceivedChunk::contentRange, ReceivedChunk::accepted, ReceivedChunk::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bytes 10-24/25", false, 416),
                        org.assertj.core.groups.Tuple.tuple("bytes 0-9/25", true, 206));
    }

    @Test
    void aChunkWhoseAnswerWasAFaultIsInAndSendingItAgainIsNoViolation() {
        simulator.enqueue(Fault.statusAfter(Operation.UPLOAD, 502));
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(502);
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(416);
        assertThat(app.put(url, file, 10, 15).status()).isEqualTo(201);
        assertNoViolations();
    }

    @Test
    void aFaultBeforeTheBytesLeavesThemOut() {
        simulator.enqueue(Fault.status(Operation.UPLOAD, 503));
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(503);
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(206);
        assertNoViolations();
    }

    @Test
    void aChunkThatBreaksOffDoesNotCount() {
        simulator.enqueue(Fault.closedAfterBytes(4));
        assertThat(app.put(url, file, 0, 10).status()).isZero();
        assertThat(onlyPost().receivedBytes()).isZero();
        assertThat(app.put(url, file, 0, 10).status()).isEqualTo(206);
        assertNoViolations();
    }

    @Test
    void aSecondChunkBesideTheFirstIsAViolation() throws Exception {
        try (java.net.Socket slow =
                new java.net.Socket("127.0.0.1", simulator.baseUrl().getPort())) {
            slow.getOutputStream()
                    .write(("PUT "
                                    + url.substring(
                                            simulator.baseUrl().toString().length())
                                    + " HTTP/1.1\r\nHost: x\r\nContent-Type: video/mp4\r\n"
                                    + "Content-Length: 10\r\nContent-Range: bytes 0-9/25\r\n\r\nabc")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            org.awaitility.Awaitility.await()
                    .until(() -> app.put(url, file, 0, 10).status() == 416);
        }
        assertViolation("parallel-chunks");
    }
}
