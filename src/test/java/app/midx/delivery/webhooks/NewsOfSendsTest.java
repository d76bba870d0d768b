package app.midx.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.AccountState;
import app.midx.account.AccountTokens;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.account.LostAccess;
import app.midx.account.ReconnectNeededException;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.simulator.WebhookDelivery;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokApi;
import app.midx.upload.AForm;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated TikTok tells Midx what happens, over real HTTP; Midx acts upon it. */
@MidxTest
class NewsOfSendsTest {

    private static final Duration RETRY = Duration.ofSeconds(11);

    @LocalServerPort
    private int port;

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Submission submission;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private TikTokApi api;

    @Autowired
    private SchedulerClient scheduled;

    @Autowired
    private JdbcClient jdbc;

    private ConnectedAccount mara;
    private ToldNotices told;

    @BeforeEach
    void aTikTokThatKnowsTheAddress() {
        tiktok.reset();
        tiktok.knobs().processingDelay = null;
        tiktok.knobs().webhookUrl = SignedNews.to(port).url();
        told = new ToldNotices(jdbc);
        told.clear();
        mara = creators.connect("mara");
    }

    @AfterEach
    void silence() {
        tiktok.reset();
    }

    @Test
    void aHintBringsTheNextQuestionForward() {
        UploadFacts sent = processingAndNotAskedAboutForAnHour();
        long questions = questions();

        tiktok.finishProcessing(String.valueOf(sent.publishId()));

        await(sent, UploadStatus.PUBLISHED);
        assertThat(questions()).isEqualTo(questions + 1);
        assertThat(told.kinds()).containsExactly("HINT");
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void whatIsToldTwiceInTheWrongOrderAndOldSpellingIsKeptOnce() {
        tiktok.knobs().webhookDuplicate = true;
        tiktok.knobs().webhookReorder = true;
        tiktok.knobs().webhookOldSpelling = true;
        UploadFacts sent = processingAndNotAskedAboutForAnHour();

        tiktok.finishProcessing(String.valueOf(sent.publishId()));
        tiktok.goPublic(String.valueOf(sent.publishId()));

        await(sent, UploadStatus.PUBLISHED);
        told.awaitHandled(2);
        assertThat(told.events()).containsExactly("post.publish.publicly_available", "post.publish.complete");
        await().untilAsserted(() -> assertThat(tiktok.webhooks())
                .flatExtracting(WebhookDelivery::attempts)
                .hasSize(3)
                .extracting(WebhookDelivery.Attempt::status)
                .containsOnly(200));
    }

    @Test
    void aDraftThatIsPostedTwiceIsToldTwice() {
        UploadFacts sent = processingAndNotAskedAboutForAnHour();
        tiktok.finishProcessing(String.valueOf(sent.publishId()));
        await(sent, UploadStatus.PUBLISHED);

        tiktok.takeDown(String.valueOf(sent.publishId()));
        tiktok.goPublic(String.valueOf(sent.publishId()));
        tiktok.takeDown(String.valueOf(sent.publishId()));

        told.awaitHandled(3);
        assertThat(told.events())
                .containsExactly(
                        "post.publish.complete",
                        "post.publish.publicly_available",
                        "post.publish.no_longer_publicly_available");
    }

    @Test
    void aForgedHintIsRefusedAndPollingSufficesWithoutIt() {
        tiktok.knobs().webhookBadSignature = true;
        UploadFacts sent = processing();

        tiktok.finishProcessing(String.valueOf(sent.publishId()));

        await(sent, UploadStatus.PUBLISHED);
        awaitAttempt(1, 401);
        assertThat(told.count()).isZero();
    }

    @Test
    void anOldSignatureIsTakenAsLongAsTikTokTriesAgain() {
        tiktok.knobs().webhookStaleBy = Duration.ofHours(71);
        tiktok.pingWebhook();
        awaitAttempt(1, 200);

        tiktok.knobs().webhookStaleBy = Duration.ofHours(80);
        tiktok.pingWebhook();

        await().until(() ->
                tiktok.webhooks().getLast().attempts().stream().anyMatch(attempt -> attempt.status() == 401));
    }

    @Test
    void whatCouldNotBeStoredIsBroughtAgain() {
        UploadFacts sent = processingAndNotAskedAboutForAnHour();
        jdbc.sql("RENAME TABLE webhook_notice TO webhook_notice_away").update();
        try {
            tiktok.finishProcessing(String.valueOf(sent.publishId()));
            awaitAttempt(1, 503);
        } finally {
            jdbc.sql("RENAME TABLE webhook_notice_away TO webhook_notice").update();
        }

        tiktok.advanceClock(RETRY);

        awaitAttempt(2, 200);
        await(sent, UploadStatus.PUBLISHED);
    }

    @Test
    void aRemovedAuthorizationEndsTheConnectionAndTellsWhy() {
        tiktok.advanceClock(Duration.ofMinutes(2));

        tiktok.disconnect(tiktok.account("mara"), 4);

        awaitState(AccountState.RECONNECT);
        assertThat(account().lostAccess()).isEqualTo(LostAccess.ACCOUNT_BANNED);
        Assertions.assertThatThrownBy(this::call).isInstanceOf(ReconnectNeededException.class);
    }

    @Test
    void oneThatComesTogetherWithTheConsentIsLeftToTikTokToTell() {
        tiktok.disconnect(tiktok.account("mara"));

        awaitState(AccountState.RECONNECT);
        await().untilAsserted(() -> assertThat(account().lostAccess()).isEqualTo(LostAccess.USER_DISCONNECTED));
    }

    @Test
    void uploadsThatWaitLearnOfItAtOnce() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 429, "rate_limit_exceeded"));
        UploadFacts waiting = submit();
        await().until(() ->
                tiktok.requests().stream().anyMatch(request -> request.operation() == Operation.VIDEO_INIT));
        lookAgainInAnHour(waiting.id());

        tiktok.disconnect(tiktok.account("mara"));

        await(waiting, UploadStatus.NEEDS_ATTENTION);
    }

    @Test
    void oneThatSaysItIsOfLaterChangesNothingEitherWhereTheTokenIsGood() {
        Instant soon = Instant.now().plus(Duration.ofHours(2));
        tiktok.enqueue(Fault.error(Operation.USER_INFO, 401, "scope_not_authorized"));
        SignedNews news = SignedNews.to(port);

        news.tell(SignedNews.event("authorization.removed", mara.openId(), soon, "{\"reason\":1}"));
        told.awaitHandled(1);
        news.tell(SignedNews.event("authorization.removed", mara.openId(), soon.plusSeconds(1), "{\"reason\":1}"));
        told.awaitHandled(2);

        assertThat(account().state()).isEqualTo(AccountState.CONNECTED);
        assertThat(told.namingSomebody()).isZero();
    }

    @Test
    void oneThatComesAfterANewConsentChangesNothing() {
        tiktok.knobs().webhookUrl = URI.create("http://127.0.0.1:9/nobody");
        tiktok.disconnect(tiktok.account("mara"));
        awaitAttempt(1, 0);
        creators.connect("mara");

        tiktok.knobs().webhookUrl = SignedNews.to(port).url();
        tiktok.advanceClock(RETRY);

        awaitAttempt(2, 200);
        told.awaitHandled(1);
        assertThat(account().state()).isEqualTo(AccountState.CONNECTED);
        call();
    }

    @Test
    void oneThatIsReplayedMuchLaterChangesNothingEither() {
        Instant longAgo = Instant.now().minus(Duration.ofHours(2));
        int asked = tiktok.requests().size();

        SignedNews.to(port)
                .tell(SignedNews.event("authorization.removed", mara.openId(), longAgo, "{\"reason\":1}"), longAgo);

        told.awaitHandled(1);
        assertThat(account().state()).isEqualTo(AccountState.CONNECTED);
        assertThat(tiktok.requests()).hasSize(asked);
    }

    @Test
    void newsOfStrangersLeadToNothing() {
        SignedNews news = SignedNews.to(port);
        Instant now = Instant.now();

        news.tell(SignedNews.event("authorization.removed", "-000stranger", now, "{\"reason\":1}"));
        news.tell(SignedNews.event("post.publish.complete", mara.openId(), now, "{\"publish_id\":\"v_pub_file~x\"}"));

        told.awaitHandled(2);
        assertThat(account().state()).isEqualTo(AccountState.CONNECTED);
    }

    private UploadFacts submit() {
        UploadId draft = uploads.newDraft(mara.owner()).id();
        uploads.attach(mara.owner(), draft, videos.complete(mara.owner(), TestVideos.small()));
        return submission
                .submit(mara.owner(), draft, AForm.readyToPost().of(mara.id()).form(), null)
                .orElseThrow();
    }

    private UploadFacts processing() {
        return await(submit(), UploadStatus.PROCESSING);
    }

    private UploadFacts processingAndNotAskedAboutForAnHour() {
        UploadFacts sent = processing();
        lookAgainInAnHour(sent.id());
        return sent;
    }

    private void lookAgainInAnHour(UploadId upload) {
        await().ignoreExceptionsMatching(TaskInstanceException.class::isInstance)
                .until(() -> scheduled.reschedule(
                        TaskInstanceId.of("send", upload.toString()),
                        Instant.now().plus(Duration.ofHours(1))));
    }

    private long questions() {
        return tiktok.requests().stream()
                .filter(request -> request.operation() == Operation.STATUS)
                .count();
    }

    private UploadFacts await(UploadFacts upload, UploadStatus status) {
        return await().until(
                        () -> uploads.find(mara.owner(), upload.id()).orElseThrow(), now -> now.status() == status);
    }

    private void awaitAttempt(int number, int status) {
        await().untilAsserted(() -> assertThat(tiktok.webhooks().getFirst().attempts())
                .hasSizeGreaterThanOrEqualTo(number)
                .element(number - 1)
                .extracting(WebhookDelivery.Attempt::status)
                .isEqualTo(status));
    }

    private void awaitState(AccountState state) {
        await().until(() -> account().state() == state);
    }

    private ConnectedAccount account() {
        return accounts.find(mara.owner(), mara.id()).orElseThrow();
    }

    private void call() {
        tokens.call(mara.id(), token -> api.userInfo(token, Set.of(Scopes.USER_INFO_BASIC)));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}
