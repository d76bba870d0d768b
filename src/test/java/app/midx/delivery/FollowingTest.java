package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.AccountState;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadPosts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import app.midx.upload.Visibility;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an upload after TikTok has it: posts that come and go, accounts that leave and return, jobs that get lost. */
@MidxTest
class FollowingTest {

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadPosts posts;

    @Autowired
    private Submission submission;

    @Autowired
    private SendJobs jobs;

    @Autowired
    private Strays strays;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private SettableClock clock;

    private Account person;
    private ConnectedAccount creator;

    @BeforeEach
    void aQuickTikTok() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofMillis(100);
        tiktok.knobs().moderationDelay = Duration.ofMillis(100);
        person = creators.addSomebodyNew();
        creator = creators.connect(person.name);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void aPostThatItsCreatorMakesPublicLaterIsFoundByAHintAlthoughAllWasOver() {
        UploadFacts sent = await(send(SendMode.DIRECT_POST), UploadStatus.PUBLISHED);
        awaitNoJob(sent);
        assertThat(sent.visibility()).isEqualTo(Visibility.PRIVATE);

        tiktok.goPublic(publishId(sent));
        assertThat(jobs.askNow(creator.id(), publishId(sent))).isTrue();

        await(sent.id(), now -> now.visibility() == Visibility.PUBLIC);
        assertThat(posts.of(creator.owner(), sent.id())).hasSize(1);
    }

    @Test
    void aPostThatIsTakenDownIsNoLongerPublicHere() {
        UploadFacts sent = await(send(SendMode.INBOX_DRAFT), UploadStatus.IN_INBOX);
        tiktok.postDraft(publishId(sent));
        await(sent.id(), now -> now.visibility() == Visibility.PUBLIC);

        tiktok.takeDown(publishId(sent));
        jobs.askNow(creator.id(), publishId(sent));

        await(sent.id(), now -> now.visibility() == Visibility.TAKEN_DOWN);
    }

    @Test
    void aDraftThatIsPostedTwiceHasTwoPosts() {
        UploadFacts sent = await(send(SendMode.INBOX_DRAFT), UploadStatus.IN_INBOX);
        tiktok.postDraft(publishId(sent));
        await(sent.id(), now -> now.visibility() == Visibility.PUBLIC);

        tiktok.postDraft(publishId(sent));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            jobs.askNow(creator.id(), publishId(sent));
            return posts.of(creator.owner(), sent.id()).size() == 2;
        });

        assertThat(status(sent.id())).isEqualTo(UploadStatus.PUBLISHED);
    }

    @Test
    void aHintForSomebodyElsesSendIsNone() {
        UploadFacts sent = await(send(SendMode.DIRECT_POST), UploadStatus.PUBLISHED);

        assertThat(jobs.askNow(creators.connectSomebodyNew().id(), publishId(sent)))
                .isFalse();
    }

    @Test
    void anUploadOutOfSightIsFollowedOnOnceItsAccountIsConnectedAgain() {
        tiktok.knobs().processingDelay = null;
        tiktok.knobs().accessTokenLife = Duration.ofMinutes(11);
        creator = creators.connect(person.name);
        UploadFacts sent = await(send(SendMode.DIRECT_POST), UploadStatus.PROCESSING);
        tiktok.disconnect(person);

        UploadFacts hidden = await(sent.id(), now -> now.status() == UploadStatus.NEEDS_ATTENTION);
        assertThat(hidden.failureCode()).isEqualTo("midx_reconnect_to_see");
        assertThat(accounts.find(creator.owner(), creator.id()).orElseThrow().state())
                .isEqualTo(AccountState.RECONNECT);
        creators.connect(person.name);

        // TikTok fails what is under way when its user removes the app.
        UploadFacts told = await(sent.id(), now -> "auth_removed".equals(now.failureCode()));
        assertThat(told.status()).isEqualTo(UploadStatus.NEEDS_ATTENTION);
        assertThat(tiktok.posts()).hasSize(1);
    }

    @Test
    void anUploadThatLostItsJobGetsAnother() {
        tiktok.knobs().processingDelay = null;
        UploadFacts sent = await(send(SendMode.DIRECT_POST), UploadStatus.PROCESSING);
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            scheduler.cancel(SendTask.SEND.instanceId(sent.id().toString()));
            return true;
        });
        clock.advance(Duration.ofMinutes(2));

        strays.bringBack(scheduler);

        assertThat(scheduler.getScheduledExecution(
                        SendTask.SEND.instanceId(sent.id().toString())))
                .isPresent();
    }

    private UploadId send(SendMode mode) {
        UploadId draft = uploads.newDraft(creator.owner()).id();
        uploads.attach(creator.owner(), draft, videos.complete(creator.owner(), TestVideos.small()));
        UploadForm form = new UploadForm(
                creator.id(),
                mode,
                "followed",
                mode == SendMode.DIRECT_POST ? PrivacyLevel.SELF_ONLY : null,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
        return submission
                .submit(creator.owner(), draft, form, null)
                .orElseThrow()
                .id();
    }

    private static String publishId(UploadFacts upload) {
        return String.valueOf(upload.publishId());
    }

    private UploadStatus status(UploadId upload) {
        return uploads.find(creator.owner(), upload).orElseThrow().status();
    }

    private UploadFacts await(UploadId upload, UploadStatus status) {
        return await(upload, now -> now.status() == status);
    }

    private UploadFacts await(UploadId upload, Predicate<UploadFacts> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> uploads.find(creator.owner(), upload).orElseThrow(), expected);
    }

    private void awaitNoJob(UploadFacts upload) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> scheduler
                        .getScheduledExecution(
                                SendTask.SEND.instanceId(upload.id().toString()))
                        .isEmpty());
    }
}
