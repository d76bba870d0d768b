package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.tiktok.PrivacyLevel;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another go, with the same choices or with others. */
class SecondTriesTest extends UploadModuleTest {

    @Autowired
    private SecondTries secondTries;

    @Autowired
    private Submission submission;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SchedulerClient jobs;

    @BeforeEach
    void aQuickTikTok() {
        tiktok.knobs().processingDelay = Duration.ofMillis(200);
    }

    @Test
    void whatFailedBecomesADraftAgainWithEverythingKept() {
        UploadFacts failed = failed();

        UploadFacts draft = secondTries.reopen(account.owner(), failed.id()).orElseThrow();

        assertThat(draft.status()).isEqualTo(UploadStatus.DRAFT);
        assertThat(draft.form()).isEqualTo(failed.form());
        assertThat(draft.media()).isEqualTo(failed.media());
        assertThat(draft.failureCode()).isNull();
        assertThat(draft.finishedAt()).as("nothing erases a draft's video").isNull();
        assertThat(timeline(draft).getLast())
                .extracting(TimelineEntry::from, TimelineEntry::to, TimelineEntry::cause)
                .containsExactly(UploadStatus.FAILED, UploadStatus.DRAFT, EventCause.CREATOR);
    }

    @Test
    void everyConsentEverGivenIsKept() {
        UploadFacts draft = draft();
        tiktok.enqueue(Fault.error(Operation.INBOX_INIT, 403, "spam_risk_too_many_pending_share"));
        submission.submit(account.owner(), draft.id(), forTheInbox(), null);
        awaitStop(draft);
        secondTries.reopen(account.owner(), draft.id());

        UploadForm other = post().visibleTo(PrivacyLevel.SELF_ONLY)
                .captioned("other words")
                .form();
        submission.submit(account.owner(), draft.id(), other, null);

        assertThat(jdbc.sql("SELECT choices FROM upload_consent WHERE upload_id = :upload ORDER BY id")
                        .param("upload", draft.id().bytes())
                        .query(String.class)
                        .list())
                .containsExactly(forTheInbox().toString(), other.toString());
    }

    @Test
    void nothingIsSentOrChangedWhileTheEarlierAttemptMayBecomeAPost() {
        tiktok.knobs().processingDelay = Duration.ofHours(1);
        UploadFacts draft = draft();
        submission.submit(account.owner(), draft.id(), post().form(), null);
        await().until(() -> now(draft).status() == UploadStatus.PROCESSING);

        told.failed(draft, "internal");

        refused(now(draft));
    }

    @Test
    void whatTikTokSaysHasFailedMayBeSentAgain() {
        tiktok.enqueue(Fault.failReason("publish_cancelled"));
        UploadFacts draft = draft();
        submission.submit(account.owner(), draft.id(), post().form(), null);
        awaitStop(draft);

        assertThat(secondTries.allowed(now(draft))).isTrue();
        secondTries.again(account.owner(), draft.id());

        await().until(() -> now(draft).status() == UploadStatus.PUBLISHED);
        assertThat(tiktok.posts()).hasSize(2);
        assertThat(tiktok.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHasNotStoppedCannotBeSentAgain(boolean published) {
        UploadFacts upload = told.delivered(draft(), post().form());
        if (published) {
            told.posts(upload);
        }

        refused(now(upload));
    }

    @Test
    void aVideoThatIsErasedCannotBeSentAgainButItsUploadCanBeChanged() {
        UploadFacts failed = failed();
        told.forgetVideo(failed);

        assertThatThrownBy(() -> secondTries.again(account.owner(), failed.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(secondTries.reopen(account.owner(), failed.id())).isPresent();
    }

    @Test
    void twoPressesAtOnceBringOneChange() throws Exception {
        UploadFacts failed = failed();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> press = () -> {
            together.await();
            try {
                return secondTries.reopen(account.owner(), failed.id()).isPresent();
            } catch (IllegalTransitionException tooLate) {
                return false;
            }
        };

        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> presses = hands.invokeAll(List.of(press, press));
            assertThat(presses).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(timeline(failed))
                .filteredOn(entry -> entry.to() == UploadStatus.DRAFT)
                .hasSize(1);
    }

    @Test
    void somebodyElsesUploadIsNotThere() {
        UploadFacts failed = failed();

        assertThat(secondTries.reopen(CreatorId.next(), failed.id())).isEmpty();
        assertThat(secondTries.again(CreatorId.next(), failed.id())).isEmpty();
    }

    private void awaitStop(UploadFacts upload) {
        await().until(() -> Set.of(UploadStatus.FAILED, UploadStatus.NEEDS_ATTENTION)
                .contains(now(upload).status()));
        TaskInstanceId job = TaskInstanceId.of("send", upload.id().toString());
        await().until(() -> jobs.getScheduledExecution(job).isEmpty());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private UploadFacts failed() {
        UploadFacts upload = told.delivered(draft(), post().form());
        told.failed(upload, "internal");
        return now(upload);
    }

    private void refused(UploadFacts upload) {
        assertThat(secondTries.allowed(now(upload))).isFalse();
        assertThatThrownBy(() -> secondTries.reopen(account.owner(), upload.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> secondTries.again(account.owner(), upload.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(now(upload).status()).isEqualTo(upload.status());
    }
}
