package app.midx.tiktok;

import static app.midx.tiktok.SimulatorTarget.PRIVATE_CREATOR;
import static app.midx.tiktok.SimulatorTarget.PUBLIC_CREATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.common.Secret;
import app.midx.simulator.Fault;
import app.midx.simulator.Knobs;
import app.midx.simulator.Operation;
import app.midx.simulator.ReceivedPost;
import app.midx.testing.TestVideos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos on their way, and what a broken connection leaves behind. */
class SendingOnSimulatorIT extends OnSimulator {

    private static final ChunkSizes SMALL_CHUNKS = new ChunkSizes(5_000_000, 5_000_000);

    @Test
    void aVideoArrivesByteForByteAndAsChosen() throws Exception {
        simulator.knobs().audited = true;
        Secret token = signIn(PUBLIC_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.large(), SMALL_CHUNKS);
        PostInfo forEveryone = new PostInfo(
                "Hinges #diy 🎬", PrivacyLevel.PUBLIC_TO_EVERYONE, true, false, true, 1_000, false, true, true);

        PublishInit init = client.api().initDirectPost(token, forEveryone, video.plan());
        assertThat(video.putAll(client, init.uploadUrl())).isEqualTo(new ChunkAnswer.Complete());
        simulator.advanceClock(Duration.ofMinutes(1)); // processing
        simulator.advanceClock(Duration.ofMinutes(1)); // moderation

        ReceivedPost received = onlyPost();
        assertThat(received.sha256()).isEqualTo(sha256(video.file()));
        assertThat(received.chunks()).hasSize(4);
        assertThat(received.postInfo())
                .hasToString(PublishRequests.directPost(forEveryone, video.plan())
                        .get("post_info")
                        .toString());
        PublishStatus status = client.api().status(token, init.publishId());
        assertThat(status.state()).isEqualTo(PublishStatus.State.PUBLISH_COMPLETE);
        assertThat(status.publicPostIds()).isEqualTo(received.postIds()).hasSize(1);
        assertNoViolations();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPlanIsTakenUnderEitherReadingOfTheLimits(boolean strict) {
        Knobs knobs = simulator.knobs();
        knobs.strictChunkBounds = strict;
        knobs.minuteWindows = false;
        knobs.pendingDrafts = Integer.MAX_VALUE;
        Secret token = signIn(PRIVATE_CREATOR).accessToken();

        ChunkPlanTest.sizes()
                .forEach(size -> assertThat(client.api()
                                .initInboxDraft(token, ChunkPlan.of(size))
                                .publishId())
                        .isNotBlank());
        assertNoViolations();
    }

    @Test
    void aChunkWhoseAnswerGotLostIsFoundToBeIn() {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.large(), SMALL_CHUNKS);
        PublishInit init = client.api().initDirectPost(token, FOR_MYSELF, video.plan());
        simulator.enqueue(Fault.closedAfter(Operation.UPLOAD));

        TikTokUnreachableException lost =
                catchThrowableOfType(TikTokUnreachableException.class, () -> video.put(client, init.uploadUrl(), 0));

        assertThat(lost.requestMayHaveArrived()).isTrue();
        assertThat(client.api().status(token, init.publishId()).uploadedBytes()).isEqualTo(5_000_000);
        assertThat(video.put(client, init.uploadUrl(), 0)).isEqualTo(new ChunkAnswer.OutOfSequence(5_000_000L));
        assertThat(video.put(client, init.uploadUrl(), 1)).isEqualTo(new ChunkAnswer.Accepted(10_000_000));
    }

    @Test
    void aChunkThatBreaksOffDoesNotCount() {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.large(), SMALL_CHUNKS);
        PublishInit init = client.api().initDirectPost(token, FOR_MYSELF, video.plan());
        simulator.enqueue(Fault.closedAfterBytes(2_000_000));

        catchThrowableOfType(TikTokUnreachableException.class, () -> video.put(client, init.uploadUrl(), 0));

        assertThat(client.api().status(token, init.publishId()).uploadedBytes()).isZero();
        assertThat(video.putAll(client, init.uploadUrl())).isEqualTo(new ChunkAnswer.Complete());
        assertNoViolations();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aServerInTroubleIsWorthAnotherTry(int status) {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.small(), ChunkSizes.DEFAULT);
        PublishInit init = client.api().initDirectPost(token, FOR_MYSELF, video.plan());
        simulator.enqueue(Fault.status(Operation.UPLOAD, status));

        assertThat(video.put(client, init.uploadUrl(), 0)).isEqualTo(new ChunkAnswer.Unavailable(status));
        assertThat(video.put(client, init.uploadUrl(), 0)).isEqualTo(new ChunkAnswer.Complete());
    }

    @Test
    void anUploadUrlEndsAfterAnHour() {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();
        SentVideo video = SentVideo.of(TestVideos.small(), ChunkSizes.DEFAULT);
        PublishInit init = client.api().initDirectPost(token, FOR_MYSELF, video.plan());
        simulator.advanceClock(Duration.ofMinutes(61));

        assertThat(video.put(client, init.uploadUrl(), 0))
                .isInstanceOfSatisfying(
                        ChunkAnswer.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    void anUnknownUploadUrlIsNotFound() {
        SentVideo video = SentVideo.of(TestVideos.small(), ChunkSizes.DEFAULT);
        Secret nowhere = Secret.of(simulator.baseUrl() + "/upload?upload_id=1&upload_token=2");

        assertThat(video.put(client, nowhere, 0))
                .isInstanceOfSatisfying(
                        ChunkAnswer.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
