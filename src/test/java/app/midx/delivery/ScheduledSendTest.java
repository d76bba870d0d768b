package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.simulator.Account;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.JobsByTheTestsClock;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import app.midx.upload.AForm;
import app.midx.upload.DueUploads;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.Scheduling;
import app.midx.upload.SecondTries;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.TimelineEntry;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads that wait for their time; the jobs go by the clock that the test moves. */
@MidxTest
@Import(JobsByTheTestsClock.class)
class ScheduledSendTest {

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private MediaFiles media;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private SecondTries secondTries;

    @Autowired
    private DueUploads due;

    @Autowired
    private SendEngine engine;

    @Autowired
    private Strays strays;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private Account person;
    private ConnectedAccount account;

    @BeforeEach
    void somebodyNew() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofMillis(100);
        person = creators.addSomebodyNew();
        account = creators.connect(person.name);
    }

    @AfterEach
    void today() {
        clock.reset();
        // It waits by the same clock, and would wait for the time that was taken back.
        scheduler.triggerCheckForDueExecutions();
    }

    @Test
    void nothingGoesToTikTokBeforeTheTimeAndThenItIsPostedOnce() {
        UploadFacts waiting = schedule(in(Duration.ofHours(2)));
        assertThat(waiting.status()).isEqualTo(UploadStatus.SCHEDULED);

        clock.advance(Duration.ofMinutes(119));
        assertThat(engine.goOn(waiting.id(), new Stopping(() -> false))).isInstanceOf(Later.In.class);
        assertThat(tiktok.posts()).isEmpty();
        assertThat(now(waiting).status()).isEqualTo(UploadStatus.SCHEDULED);

        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        UploadFacts published = await(waiting, UploadStatus.PUBLISHED);
        assertThat(tiktok.posts()).hasSize(1);
        assertThat(timeline(published))
                .containsExactly(
                        UploadStatus.SCHEDULED,
                        UploadStatus.QUEUED,
                        UploadStatus.SENDING,
                        UploadStatus.PROCESSING,
                        UploadStatus.PUBLISHED);
        assertThat(published.requireQueuedAt()).isAfterOrEqualTo(waiting.requireScheduledFor());
    }

    @Test
    void whatWasShownAndChosenIsWrittenDownForEachTimeThatIsAgreedTo() {
        Instant first = in(Duration.ofHours(2));
        Instant second = in(Duration.ofHours(5));
        UploadFacts waiting = schedule(first);

        scheduling.move(account.owner(), waiting.id(), second);

        assertThat(jdbc.sql("SELECT CONCAT(declaration, choices) FROM upload_consent WHERE upload_id = :id ORDER BY id")
                        .param("id", waiting.id().bytes())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(consent -> consent.contains("Music Usage Confirmation") && consent.contains("SELF_ONLY"));
        assertThat(agreedTimes(waiting)).containsExactly(utc(first), utc(second));
    }

    @Test
    void whoIsLateWithinTheGraceIsSentAndLaterIsAsked() {
        UploadFacts soonEnough = schedule(in(Duration.ofMinutes(30)));
        stopClockworkFor(soonEnough);
        UploadFacts tooLate = schedule(in(Duration.ofMinutes(20)));
        stopClockworkFor(tooLate);

        clock.advance(Duration.ofMinutes(85));
        strays.bringBack(jobs);

        assertThat(await(tooLate, UploadStatus.NEEDS_ATTENTION).failureCode()).isEqualTo("midx_time_missed");
        await(soonEnough, UploadStatus.PUBLISHED);
        assertThat(tiktok.posts()).hasSize(1);
        assertThat(now(tooLate).scheduledFor()).isEqualTo(tooLate.scheduledFor());
        assertThat(secondTries.allowed(now(tooLate))).isTrue();
    }

    @Test
    void whatHasMissedItsTimeGetsAnotherOneOrIsSentAtOnce() {
        UploadFacts first = missed();
        UploadFacts second = missed();

        secondTries.again(account.owner(), first.id());
        UploadFacts moved = scheduling
                .move(account.owner(), second.id(), in(Duration.ofHours(3)))
                .orElseThrow();

        await(first, UploadStatus.PUBLISHED);
        assertThat(moved.status()).isEqualTo(UploadStatus.SCHEDULED);
        assertThat(moved.failureCode()).isNull();
    }

    @Test
    void whatDoesNotHoldAnyMoreAtTheTimeIsForTheCreatorToDecide() {
        UploadForm form = AForm.readyToPost()
                .of(account.id())
                .allowing(true, false, false)
                .form();
        UploadFacts waiting = schedule(draft(), form, in(Duration.ofMinutes(30)));
        person.commentDisabled = true;

        clock.advance(Duration.ofMinutes(31));

        UploadFacts held = await(waiting, UploadStatus.NEEDS_ATTENTION);
        assertThat(held.failureCode()).isEqualTo("midx_interaction_off");
        assertThat(held.form()).isEqualTo(form);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void anInitWhoseAnswerIsLostAtTheTimeLeadsToOnePost() {
        UploadFacts waiting = schedule(in(Duration.ofMinutes(30)));
        tiktok.enqueue(Fault.closedAfter(Operation.VIDEO_INIT));

        clock.advance(Duration.ofMinutes(31));

        await(waiting, UploadStatus.PUBLISHED);
        assertThat(tiktok.posts().stream().filter(post -> post.sha256() != null))
                .hasSize(1);
    }

    @Test
    void aWorkerThatDiesAfterTheStartLeavesAnUploadThatGoesOn() {
        UploadFacts waiting = schedule(in(Duration.ofMinutes(30)));
        stopClockworkFor(waiting);
        clock.advance(Duration.ofMinutes(31));

        due.startIfDue(waiting.id(), Duration.ofHours(1));
        assertThat(now(waiting).status()).isEqualTo(UploadStatus.QUEUED);
        clock.advance(Duration.ofMinutes(2));
        strays.bringBack(jobs);

        await(waiting, UploadStatus.PUBLISHED);
        assertThat(tiktok.posts()).hasSize(1);
    }

    @Test
    void twoNodesAtTheSameMomentStartItOnce() throws Exception {
        UploadFacts waiting = schedule(in(Duration.ofMinutes(30)));
        stopClockworkFor(waiting);
        clock.advance(Duration.ofMinutes(31));

        atOnce(
                () -> due.startIfDue(waiting.id(), Duration.ofHours(1)),
                () -> due.startIfDue(waiting.id(), Duration.ofHours(1)));

        assertThat(timeline(waiting)).containsExactly(UploadStatus.SCHEDULED, UploadStatus.QUEUED);
    }

    @Test
    void takingItBackAtTheMomentOfTheStartHasOneWinner() throws Exception {
        for (int round = 0; round < 3; round++) {
            UploadFacts waiting = schedule(in(Duration.ofMinutes(30)));
            stopClockworkFor(waiting);
            clock.advance(Duration.ofMinutes(31));

            List<Object> outcomes = atOnce(
                    () -> due.startIfDue(waiting.id(), Duration.ofHours(1)).orElseThrow(), () -> {
                        try {
                            return scheduling
                                    .unschedule(account.owner(), waiting.id())
                                    .orElseThrow();
                        } catch (IllegalTransitionException started) {
                            return started;
                        }
                    });

            boolean started = outcomes.getLast() instanceof IllegalTransitionException;
            assertThat(now(waiting).status()).isEqualTo(started ? UploadStatus.QUEUED : UploadStatus.DRAFT);
            clock.reset();
        }
    }

    @Test
    void aJobThatIsTakenWhileItIsBroughtForwardKeepsNoOtherWaiting() {
        UploadFacts taken = dueWithJobAsleep();
        UploadFacts other = dueWithJobAsleep();
        clock.advance(Duration.ofMinutes(31));

        strays.bringBack(refusingToReschedule(taken));

        await(other, UploadStatus.PUBLISHED);
        assertThat(now(taken).status()).isEqualTo(UploadStatus.SCHEDULED);
        stopClockworkFor(taken);
    }

    private UploadFacts dueWithJobAsleep() {
        UploadFacts waiting = schedule(in(Duration.ofMinutes(30)));
        jobs.reschedule(SendTask.SEND.instanceId(waiting.id().toString()), in(Duration.ofDays(2)));
        return waiting;
    }

    /** As where a worker picks a job between the look at it and its new time. */
    private SchedulerClient refusingToReschedule(UploadFacts taken) {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(), new Class<?>[] {SchedulerClient.class}, (_, method, given) -> {
                    if (method.getName().equals("reschedule")
                            && given[0] instanceof TaskInstanceId job
                            && job.getId().equals(taken.id().toString())) {
                        throw new TaskInstanceCurrentlyExecutingException(job.getTaskName(), job.getId());
                    }
                    return method.invoke(jobs, given);
                });
    }

    @Test
    void anEarlierTimeTakesTheJobAlongAndALaterOneHoldsItBack() {
        UploadFacts waiting = schedule(in(Duration.ofHours(5)));
        scheduling.move(account.owner(), waiting.id(), in(Duration.ofMinutes(20)));
        UploadFacts later = schedule(in(Duration.ofMinutes(20)));
        scheduling.move(account.owner(), later.id(), in(Duration.ofHours(5)));

        clock.advance(Duration.ofMinutes(21));

        await(waiting, UploadStatus.PUBLISHED);
        assertThat(now(later).status()).isEqualTo(UploadStatus.SCHEDULED);
    }

    @Test
    void whatIsTakenBackOrCancelledIsNotSentWhenItsTimeComes() {
        UploadFacts draft = schedule(in(Duration.ofMinutes(30)));
        UploadFacts cancelled = schedule(in(Duration.ofMinutes(30)));
        scheduling.unschedule(account.owner(), draft.id());
        uploads.cancel(account.owner(), cancelled.id());

        clock.advance(Duration.ofMinutes(31));

        awaitNoJob(draft);
        awaitNoJob(cancelled);
        assertThat(now(draft).status()).isEqualTo(UploadStatus.DRAFT);
        assertThat(now(draft).scheduledFor()).isNull();
        assertThat(now(cancelled).status()).isEqualTo(UploadStatus.CANCELLED);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void itCanBeSentWithoutWaiting() {
        UploadFacts waiting = schedule(in(Duration.ofHours(5)));

        scheduling.sendNow(account.owner(), waiting.id());

        await(waiting, UploadStatus.PUBLISHED);
        assertThat(agreedTimes(waiting)).hasSize(2).last().isNull();
    }

    @Test
    void theVideoStaysUntilItsTimeHoweverLongThatIs() {
        UploadFacts waiting = schedule(in(Duration.ofDays(29)));

        clock.advance(Duration.ofDays(28));
        videos.sweep();

        assertThat(media.find(account.owner(), waiting.media())).isPresent();
    }

    @Test
    void timesThatCannotBeChosenAreRefusedOnTheServer() {
        UploadFacts draft = draft();
        assertThat(refusal(draft, in(Duration.ofMinutes(13)))).containsExactly("midx_time_too_soon");
        assertThat(refusal(draft, in(Duration.ofDays(-1)))).containsExactly("midx_time_too_soon");
        assertThat(refusal(draft, in(Duration.ofDays(31)))).containsExactly("midx_time_too_far");
        assertThat(now(draft).status()).isEqualTo(UploadStatus.DRAFT);
    }

    @Test
    void nobodyElseCanTouchIt() {
        UploadFacts waiting = schedule(in(Duration.ofHours(2)));
        var stranger = creators.connectSomebodyNew().owner();

        assertThat(scheduling.move(stranger, waiting.id(), in(Duration.ofHours(3))))
                .isEmpty();
        assertThat(scheduling.unschedule(stranger, waiting.id())).isEmpty();
        assertThat(scheduling.sendNow(stranger, waiting.id())).isEmpty();
        assertThat(uploads.cancel(stranger, waiting.id())).isEmpty();
        assertThat(scheduling.between(stranger, in(Duration.ZERO), in(Duration.ofDays(1))))
                .isEmpty();
        assertThat(now(waiting).scheduledFor()).isEqualTo(waiting.scheduledFor());
        assertThatThrownBy(() -> uploads.delete(account.owner(), waiting.id()))
                .isInstanceOf(IllegalTransitionException.class);
    }

    private UploadFacts missed() {
        UploadFacts waiting = schedule(in(Duration.ofMinutes(20)));
        stopClockworkFor(waiting);
        clock.advance(Duration.ofHours(2));
        strays.bringBack(jobs);
        return await(waiting, UploadStatus.NEEDS_ATTENTION);
    }

    private List<String> refusal(UploadFacts draft, Instant at) {
        return catchThrowableOfType(SubmissionRefusedException.class, () -> schedule(draft, form(), at))
                .problems()
                .stream()
                .map(SubmissionProblem::code)
                .toList();
    }

    /** As where every node is down: nobody looks when the time comes. */
    private void stopClockworkFor(UploadFacts upload) {
        jobs.cancel(SendTask.SEND.instanceId(upload.id().toString()));
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = hands.invokeAll(List.of(after(together, one), after(together, other)));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static Callable<Object> after(CyclicBarrier together, Callable<Object> then) {
        return () -> {
            together.await();
            return then.call();
        };
    }

    private UploadFacts schedule(Instant at) {
        return schedule(draft(), form(), at);
    }

    private UploadFacts schedule(UploadFacts draft, UploadForm form, Instant at) {
        return scheduling.schedule(draft, form, null, at).orElseThrow();
    }

    private UploadForm form() {
        return AForm.readyToPost().of(account.id()).form();
    }

    private UploadFacts draft() {
        UploadId draft = uploads.newDraft(account.owner()).id();
        return uploads.attach(account.owner(), draft, videos.complete(account.owner(), TestVideos.small()))
                .orElseThrow();
    }

    private Instant in(Duration ahead) {
        return clock.instant().plus(ahead);
    }

    private UploadFacts now(UploadFacts upload) {
        return uploads.find(account.owner(), upload.id()).orElseThrow();
    }

    private List<UploadStatus> timeline(UploadFacts upload) {
        return uploads.timeline(account.owner(), upload.id()).stream()
                .map(TimelineEntry::to)
                .toList();
    }

    private List<LocalDateTime> agreedTimes(UploadFacts upload) {
        return jdbc.sql("SELECT scheduled_for FROM upload_consent WHERE upload_id = :id ORDER BY id")
                .param("id", upload.id().bytes())
                .query(LocalDateTime.class)
                .list();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private UploadFacts await(UploadFacts upload, UploadStatus status) {
        return soon(() -> now(upload), found -> found.status() == status);
    }

    private void awaitNoJob(UploadFacts upload) {
        soon(
                () -> jobs.getScheduledExecution(
                        SendTask.SEND.instanceId(upload.id().toString())),
                job -> job.isEmpty());
    }

    private static <T> T soon(Supplier<T> look, Predicate<T> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(look::get, wanted);
    }
}
