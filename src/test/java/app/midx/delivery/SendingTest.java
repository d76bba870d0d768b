package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.simulator.Fault;
import app.midx.simulator.Knobs;
import app.midx.simulator.Operation;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.TimelineEntry;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import app.midx.upload.Visibility;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A submitted upload on its way to the simulated TikTok: over real HTTP, with a real database and real jobs. */
@MidxTest
class SendingTest {

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SchedulerClient scheduled;

    @Autowired
    private Submission submission;

    /** New for each test: TikTok's minute windows are an account's own. */
    private ConnectedAccount creator;

    @BeforeEach
    void aPrivateAccountAndAQuickTikTok() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofMillis(200);
        creator = creators.connectSomebodyNew();
    }

    @Test
    void aVideoOfSeveralChunksArrivesAsItIsAndIsPublishedOnce() throws Exception {
        Path video = TestVideos.large();

        UploadFacts sent = sendAndAwait(video, onlyMe("Fünf Minuten 🎬 #diy"), UploadStatus.PUBLISHED);

        ReceivedPost post = onlyPost();
        assertThat(post.sha256()).isEqualTo(sha256(video));
        assertThat(post.chunks()).hasSizeGreaterThan(2);
        assertThat(post.publishId()).isEqualTo(sent.publishId());
        assertThat(post.postInfo().get("title").asString()).isEqualTo("Fünf Minuten 🎬 #diy");
        assertThat(sent.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(timeline(sent))
                .containsExactly(
                        UploadStatus.QUEUED, UploadStatus.SENDING, UploadStatus.PROCESSING, UploadStatus.PUBLISHED);
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void aDraftGoesToTheInboxAndIsFollowedUntilTheCreatorPostsIt() {
        UploadFacts sent = sendAndAwait(
                TestVideos.small(), inMode(SendMode.INBOX_DRAFT, onlyMe("kept for later")), UploadStatus.IN_INBOX);

        tiktok.postDraft(String.valueOf(sent.publishId()));

        assertThat(await(sent, UploadStatus.PUBLISHED).publishId()).isEqualTo(sent.publishId());
        onlyPost();
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void aPostThatTikTokForgetsStaysPublished() {
        tiktok.knobs().postIds = Knobs.PostIds.NEVER;
        UploadFacts sent = sendAndAwait(
                TestVideos.small(), inMode(SendMode.INBOX_DRAFT, onlyMe("never seen again")), UploadStatus.IN_INBOX);
        tiktok.postDraft(String.valueOf(sent.publishId()));
        await(sent, UploadStatus.PUBLISHED);

        tiktok.enqueue(Fault.error(Operation.STATUS, 400, "invalid_publish_id"));

        awaitNoJob(sent);
        assertThat(uploads.find(creator.owner(), sent.id()).orElseThrow().status())
                .isEqualTo(UploadStatus.PUBLISHED);
    }

    @Test
    void whatTikTokFindsWrongAfterwardsIsToldWithItsReason() {
        tiktok.enqueue(Fault.failReason("frame_rate_check_failed"));

        UploadFacts failed = sendAndAwait(TestVideos.small(), onlyMe("odd"), UploadStatus.FAILED);

        assertThat(failed.failureCode()).isEqualTo("frame_rate_check_failed");
        assertThat(failed.failureLogId()).isNotBlank();
    }

    @Test
    void anAnswerToInitThatIsLostLeadsToOnePostAllTheSame() {
        tiktok.enqueue(Fault.closedAfter(Operation.VIDEO_INIT));

        sendAndAwait(TestVideos.small(), onlyMe("lost answer"), UploadStatus.PUBLISHED);

        assertThat(tiktok.posts().stream().filter(post -> post.sha256() != null))
                .hasSize(1);
    }

    @Test
    void aChunkWhoseAnswerIsLostIsNotSentAgain() throws Exception {
        tiktok.enqueue(Fault.closedAfter(Operation.UPLOAD));

        sendAndAwait(TestVideos.large(), onlyMe("lost answer"), UploadStatus.PUBLISHED);

        assertThat(onlyPost().sha256()).isEqualTo(sha256(TestVideos.large()));
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void theLostAnswerToTheLastChunkLeadsToOnePost() {
        tiktok.enqueue(Fault.closedAfter(Operation.UPLOAD));

        sendAndAwait(TestVideos.small(), onlyMe("whole in one chunk"), UploadStatus.PUBLISHED);

        onlyPost();
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void aRefusalThatTheCreatorCanMendAsksForAttentionAndCanBeTriedAgain() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "spam_risk_too_many_posts"));
        UploadFacts held = sendAndAwait(TestVideos.small(), onlyMe("one too many"), UploadStatus.NEEDS_ATTENTION);
        assertThat(held.failureCode()).isEqualTo("spam_risk_too_many_posts");

        uploads.tryAgain(creator.owner(), held.id());

        await(held, UploadStatus.PUBLISHED);
        onlyPost();
    }

    @Test
    void aStatusThatNobodyKnowsIsNoReasonToStopSending() throws Exception {
        tiktok.enqueue(Fault.closedAfter(Operation.UPLOAD));
        tiktok.enqueue(Fault.garbage(
                Operation.STATUS, 200, "{\"data\":{\"status\":\"PROCESSING\"},\"error\":{\"code\":\"ok\"}}"));

        sendAndAwait(TestVideos.large(), onlyMe("in between"), UploadStatus.PUBLISHED);

        assertThat(onlyPost().sha256()).isEqualTo(sha256(TestVideos.large()));
    }

    @Test
    void anUploadUrlThatTikTokDoesNotKnowLeadsToAnotherAttemptAndOnePost() throws Exception {
        tiktok.enqueue(Fault.status(Operation.UPLOAD, 404));

        sendAndAwait(TestVideos.large(), onlyMe("second attempt"), UploadStatus.PUBLISHED);

        assertThat(tiktok.posts().stream().filter(post -> post.sha256() != null))
                .singleElement()
                .extracting(ReceivedPost::sha256)
                .isEqualTo(sha256(TestVideos.large()));
    }

    @Test
    void whatIsCancelledBeforeTheFirstByteIsNeverSent() {
        tiktok.enqueue(Fault.delay(Operation.VIDEO_INIT, Duration.ofSeconds(2)));
        UploadFacts queued = submission
                .submit(creator.owner(), draft(TestVideos.small()), onlyMe("changed my mind"), null)
                .orElseThrow();

        uploads.cancel(creator.owner(), queued.id());

        awaitNoJob(queued);
        assertThat(uploads.find(creator.owner(), queued.id()).orElseThrow().status())
                .isEqualTo(UploadStatus.CANCELLED);
        assertThat(tiktok.posts()).allMatch(post -> post.receivedBytes() == 0);
    }

    @Test
    void pressingTwiceSendsOnce() {
        UploadId draft = draft(TestVideos.small());
        UploadForm form = onlyMe("twice");

        submission.submit(creator.owner(), draft, form, null);
        submission.submit(creator.owner(), draft, form, null);

        await(uploads.find(creator.owner(), draft).orElseThrow(), UploadStatus.PUBLISHED);
        onlyPost();
    }

    private UploadFacts sendAndAwait(Path video, UploadForm form, UploadStatus end) {
        UploadFacts queued =
                submission.submit(creator.owner(), draft(video), form, null).orElseThrow();
        return await(queued, end);
    }

    private UploadId draft(Path video) {
        UploadId draft = uploads.newDraft(creator.owner()).id();
        uploads.attach(creator.owner(), draft, videos.complete(creator.owner(), video));
        return draft;
    }

    private UploadFacts await(UploadFacts upload, UploadStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> uploads.find(creator.owner(), upload.id()).orElseThrow(), now -> now.status() == status);
    }

    /** Neither waiting nor running: what runs is in no list, but it still has its row. */
    private void awaitNoJob(UploadFacts upload) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> scheduled
                        .getScheduledExecution(
                                SendTask.SEND.instanceId(upload.id().toString()))
                        .isEmpty());
    }

    private ReceivedPost onlyPost() {
        assertThat(tiktok.posts()).hasSize(1);
        return tiktok.posts().getFirst();
    }

    private List<UploadStatus> timeline(UploadFacts upload) {
        return uploads.timeline(creator.owner(), upload.id()).stream()
                .map(TimelineEntry::to)
                .toList();
    }

    private UploadForm onlyMe(String caption) {
        return new UploadForm(
                creator.id(),
                SendMode.DIRECT_POST,
                caption,
                PrivacyLevel.SELF_ONLY,
                1_000,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    private static UploadForm inMode(SendMode mode, UploadForm form) {
        return new UploadForm(
                form.account(),
                mode,
                form.caption(),
                null,
                form.coverTimestampMs(),
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
