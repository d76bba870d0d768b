package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkUploaderTest {

    private static final Chunk SECOND_OF_THREE =
            ChunkPlan.of(16_000_000, new ChunkSizes(1, 5_000_000)).chunk(1);

    private final ScriptedTikTok tikTok = new ScriptedTikTok();
    private final TestClient client = TestClient.of(tikTok.uri());

    @AfterEach
    void close() {
        client.close();
        tikTok.close();
    }

    @Test
    void aChunkIsPutWithItsRangeItsLengthAndNoToken() {
        tikTok.answers(206, "", Map.of("Content-Range", "bytes 0-10000000/16000000"));

        ChunkAnswer answer = put(SECOND_OF_THREE, new GeneratedVideo(16_000_000));

        assertThat(answer).isEqualTo(new ChunkAnswer.Accepted(10_000_000));
        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("PUT /upload?upload_id=741&upload_token=t0k3n");
        assertThat(request.bodyLength()).isEqualTo(5_000_000);
        assertThat(request.headers())
                .containsEntry("Content-Type", "video/mp4")
                .containsEntry("Content-Length", "5000000")
                .containsEntry("Content-Range", "bytes 5000000-9999999/16000000")
                .doesNotContainKeys("Authorization", "Transfer-Encoding", "Cookie", "Expect");
    }

    @Test
    void twoHundredMegabytesStreamInSmallPiecesAndNotAByteTooMany() {
        tikTok.answers(201, "");
        Chunk chunk = new Chunk(0, 0, 200_000_000, 200_000_000);
        GeneratedVideo video = new GeneratedVideo(300_000_000);
        List<Long> progress = new ArrayList<>();

        ChunkAnswer answer = client.uploader().put(uploadUrl(), chunk, "video/webm", () -> video, sent -> {
            // What was read and not yet reported is what is held in memory.
            assertThat(video.position()).isEqualTo(sent);
            progress.add(sent);
        });

        assertThat(answer).isEqualTo(new ChunkAnswer.Complete());
        assertThat(tikTok.takeRequest().bodyLength()).isEqualTo(200_000_000);
        assertThat(video.largestRead()).isLessThanOrEqualTo(ChunkEntity.BUFFER);
        assertThat(video.position()).isEqualTo(200_000_000);
        assertThat(video.isClosed()).isTrue();
        assertThat(progress).isSorted().last().isEqualTo(200_000_000L);
        assertThat(progress.size()).isGreaterThan(1_500);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "206, bytes 0-9999999/16000000, Accepted[uploadedBytes=10000000]",
                "206, bytes 0-10000000/16000000, Accepted[uploadedBytes=10000000]",
                "206, -, Accepted[uploadedBytes=10000000]",
                "206, gibberish, Accepted[uploadedBytes=10000000]",
                "206, bytes 0-5000000/16000000, Accepted[uploadedBytes=5000000]",
                "201, bytes 0-16000000/16000000, Complete[]",
                "200, bytes 0-10000000/16000000, Accepted[uploadedBytes=10000000]",
                "200, -, OutOfSequence[uploadedBytes=null]",
                "416, bytes 0-5000000/16000000, OutOfSequence[uploadedBytes=5000000]",
                "416, bytes 0-4999999/16000000, OutOfSequence[uploadedBytes=5000000]",
                "416, bytes 0-15999999/16000000, OutOfSequence[uploadedBytes=16000000]",
                "416, bytes 0-0/16000000, OutOfSequence[uploadedBytes=0]",
                "416, bytes */16000000, OutOfSequence[uploadedBytes=null]",
                "416, -, OutOfSequence[uploadedBytes=null]",
                "202, -, OutOfSequence[uploadedBytes=null]",
                "500, -, Unavailable[status=500]",
                "502, -, Unavailable[status=502]",
                "429, -, Unavailable[status=429]",
            })
    void everyStatusHasItsMeaning(int status, String contentRange, String meaning) {
        tikTok.answers(status, "", contentRange == null ? Map.of() : Map.of("Content-Range", contentRange));

        assertThat(put(SECOND_OF_THREE, new GeneratedVideo(16_000_000))).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource({"200, bytes 0-5/5", "201, bytes 0-5/5", "201, gibberish"})
    void theLastChunkCompletesTheVideo(int status, String contentRange) {
        tikTok.answers(status, "", Map.of("Content-Range", contentRange));
        Chunk whole = ChunkPlan.of(5).chunk(0);

        assertThat(put(whole, new GeneratedVideo(5))).isEqualTo(new ChunkAnswer.Complete());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 302, 401})
    void aRefusalEndsTheAttempt(int status) {
        tikTok.answers(status, "denied", Map.of("x-tt-logid", "L", "Location", tikTok.uri() + "/elsewhere"));

        assertThat(put(SECOND_OF_THREE, new GeneratedVideo(16_000_000)))
                .isEqualTo(new ChunkAnswer.Refused(status, new TikTokError("http_" + status, "", "L", status)));
        tikTok.takeRequest();
        assertThat(tikTok.requestsLeft()).isZero();
    }

    @Test
    void aRefusalThatIsSpelledOutKeepsItsCode() {
        tikTok.answers(400, """
                {"error": {"code": "invalid_params", "message": "see %s", "log_id": "L"}}""".formatted(uploadUrl().reveal()));

        assertThat(put(SECOND_OF_THREE, new GeneratedVideo(16_000_000)))
                .isEqualTo(new ChunkAnswer.Refused(400, new TikTokError("invalid_params", "see •••", "L", 400)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example/upload", "http://localhost/upload", "not an address"})
    void nothingIsSentToAHostThatIsNotAllowed(String url) {
        GeneratedVideo video = new GeneratedVideo(16_000_000);

        ChunkAnswer answer = client.uploader().put(Secret.of(url), SECOND_OF_THREE, "video/mp4", () -> video, _ -> {});

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChunkAnswer.Refused.class,
                        refused -> assertThat(refused.error().is(TikTokError.UPLOAD_HOST_NOT_ALLOWED))
                                .isTrue());
        assertThat(video.position()).isZero();
    }

    @Test
    void aContentTypeThatTikTokDoesNotTakeIsRefusedHere() {
        assertThatThrownBy(() -> client.uploader()
                        .put(uploadUrl(), SECOND_OF_THREE, "video/x-msvideo", () -> new GeneratedVideo(1), _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatEndsTooSoonIsOurTroubleAndNotTikToks() {
        tikTok.answers(201, "");

        assertThatThrownBy(() -> put(SECOND_OF_THREE, new GeneratedVideo(1_000)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFileThatCannotBeOpenedIsOurTroubleAndNotTikToks() {
        assertThatThrownBy(() -> client.uploader()
                        .put(
                                uploadUrl(),
                                SECOND_OF_THREE,
                                "video/mp4",
                                () -> {
                                    throw new IOException("gone");
                                },
                                _ -> {}))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(tikTok.requestsLeft()).isZero();
    }

    @Test
    void whoeverFollowsTheProgressCanBreakTheTransferOff() {
        GeneratedVideo video = new GeneratedVideo(16_000_000);

        assertThatThrownBy(() -> client.uploader().put(uploadUrl(), SECOND_OF_THREE, "video/mp4", () -> video, sent -> {
                    if (sent > 2L * ChunkEntity.BUFFER) {
                        throw new IllegalStateException("cancelled");
                    }
                }))
                .hasMessage("cancelled");
        assertThat(video.position()).isLessThanOrEqualTo(3L * ChunkEntity.BUFFER);
        assertThat(video.isClosed()).isTrue();
    }

    @Test
    void oneConnectionServesManyChunks() {
        for (int i = 0; i < 20; i++) {
            tikTok.answers(206, "");
            Chunk tiny = new Chunk(0, 0, 3, 6);
            client.uploader().put(uploadUrl(), tiny, "video/mp4", () -> new ByteArrayInputStream(new byte[3]), _ -> {});
        }
        assertThat(tikTok.requestsLeft()).isEqualTo(20);
    }

    private ChunkAnswer put(Chunk chunk, GeneratedVideo video) {
        return client.uploader().put(uploadUrl(), chunk, "video/mp4", () -> video, _ -> {});
    }

    private Secret uploadUrl() {
        return Secret.of(tikTok.uri() + "/upload?upload_id=741&upload_token=t0k3n");
    }
}
