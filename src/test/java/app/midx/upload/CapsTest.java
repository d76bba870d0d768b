package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.PastSends;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import app.midx.tiktok.TikTokSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody presses the button for a post that TikTok would refuse, and no init is spent on one. */
@MidxTest
class CapsTest {

    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private PastSends past;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Submission submission;

    @Autowired
    private SendCheck check;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CapCount count;

    @Autowired
    private UploadRepository repository;

    @Autowired
    private MediaFiles media;

    @Autowired
    private UploadLedger ledger;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    private ConnectedAccount account;
    private Instant now;

    @BeforeEach
    void connect() {
        tiktok.reset();
        account = creators.connectSomebodyNew();
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePostAfterTheLastOneIsRefusedAtTheDeskWithTheTimeOfTheNextPlace() {
        past.posts(account, 15, now.minusSeconds(60));
        UploadFacts draft = draft(account);

        SubmissionProblem problem = refusal(() -> submit(draft, SendMode.DIRECT_POST));

        assertThat(problem.code()).isEqualTo("midx_cap_posts");
        assertThat(problem.until()).isEqualTo(now.minusSeconds(60).plus(DAY));
        assertThat(facts(draft).status()).isEqualTo(UploadStatus.DRAFT);
        assertThat(inits()).isZero();
    }

    @Test
    void aDayLaterThereIsAPlaceAgain() {
        past.posts(account, 15, now.minus(DAY).plusSeconds(60));
        UploadFacts draft = draft(account);
        refusal(() -> submit(draft, SendMode.DIRECT_POST));

        clock.advance(Duration.ofMinutes(1));

        assertThat(submit(draft, SendMode.DIRECT_POST).status()).isEqualTo(UploadStatus.QUEUED);
    }

    @Test
    void draftsHaveACapOfTheirOwn() {
        past.posts(account, 15, now);
        past.draft(account, "IN_INBOX", "SUCCEEDED", now);
        UploadFacts last = draft(account);
        for (int i = 0; i < 3; i++) {
            past.draft(account, "IN_INBOX", "SUCCEEDED", now);
        }

        submit(last, SendMode.INBOX_DRAFT);
        settle(last, UploadStatus.IN_INBOX);

        assertThat(refusal(() -> submit(draft(account), SendMode.INBOX_DRAFT)).code())
                .isEqualTo("midx_cap_drafts");
    }

    @Test
    void ofTwoWhoPressAtTheSameMomentForTheLastPlaceOneGetsIt() throws Exception {
        past.posts(account, 14, now);
        UploadFacts one = draft(account);
        UploadFacts other = draft(account);

        List<Boolean> through = together(
                () -> goesThrough(() -> submit(one, SendMode.DIRECT_POST)),
                () -> goesThrough(() -> submit(other, SendMode.DIRECT_POST)));

        assertThat(through).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void ofTwoCreatorsWhoPressAtTheSameMomentForTheLastPlaceOneGetsIt() throws Exception {
        ConnectedAccount somebody = creators.connectSomebodyNew();
        SubmissionRecord desk = deskFor(count.creators(true).size() + 1);
        UploadFacts one = draft(account);
        UploadFacts other = draft(somebody);

        List<Boolean> through =
                together(() -> goesThrough(() -> queue(desk, one)), () -> goesThrough(() -> queue(desk, other)));

        assertThat(through).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoIsAmongTheActiveCreatorsMayPostOnWhenTheirPlacesAreTaken() {
        past.post(account, now.minus(Duration.ofHours(3)));
        int active = count.creators(true).size();
        SubmissionRecord desk = deskFor(active);
        UploadFacts strangers = draft(creators.connectSomebodyNew());

        SubmissionProblem problem = refusal(() -> queue(desk, strangers));
        queue(desk, draft(account));

        assertThat(problem.code()).isEqualTo("midx_cap_creators");
        assertThat(problem.until()).isAfter(clock.instant());
    }

    @Test
    void aQueuedUploadWhoseDayFilledUpMeanwhileIsForItsCreatorAndCostsNoInit() {
        UploadFacts queued = draft(account);
        past.posts(account, 14, now);
        transaction.executeWithoutResult(_ -> {
            queue(deskFor(1_000_000), queued);
            past.post(account, now.minus(Duration.ofHours(1)));
        });

        UploadFacts stopped = settle(queued, UploadStatus.NEEDS_ATTENTION);

        assertThat(stopped.failureCode()).isEqualTo("midx_cap_posts");
        assertThat(inits()).isZero();
    }

    @Test
    void anotherTryTakesAPlaceLikeAFirstOne() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "privacy_level_option_mismatch"));
        UploadFacts stopped = submit(draft(account), SendMode.DIRECT_POST);
        settle(stopped, UploadStatus.NEEDS_ATTENTION);
        past.posts(account, 15, now);

        assertThat(refusal(() -> uploads.tryAgain(account.owner(), stopped.id()))
                        .code())
                .isEqualTo("midx_cap_posts");
        assertThat(facts(stopped).status()).isEqualTo(UploadStatus.NEEDS_ATTENTION);
    }

    @Test
    void rightBeforeTheSendNeitherTheUploadItselfNorWhatWaitsBehindItCounts() {
        past.posts(account, 14, now);
        UploadFacts queued = AnUpload.queued(form(account, SendMode.DIRECT_POST), null)
                .of(account.owner())
                .facts();
        assertThat(check.problems(queued)).isEmpty();

        past.post(account, now);

        assertThat(check.problems(queued))
                .singleElement()
                .satisfies(problem -> assertThat(problem.until()).isEqualTo(now.plus(DAY)));
    }

    private SubmissionRecord deskFor(int activeCreators) {
        TikTokSettings settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("midx.tiktok.caps.active-creators", String.valueOf(activeCreators))))
                .bindOrCreate("midx.tiktok", TikTokSettings.class);
        Caps caps = new Caps(accounts, new Meters(accounts, count, settings), repository, jdbc, clock);
        return new SubmissionRecord(ledger, caps, media, entities, publisher, clock);
    }

    private UploadFacts queue(SubmissionRecord desk, UploadFacts draft) {
        ConnectedAccount own = accounts.of(draft.owner()).getFirst();
        SentVideo video = new SentVideo(TestVideos.small().toFile().length(), null, null);
        return transaction.execute(_ -> desk.submitted(draft, form(own, SendMode.DIRECT_POST), video, own.name()));
    }

    private UploadFacts draft(ConnectedAccount owner) {
        UploadFacts draft = uploads.newDraft(owner.owner());
        return uploads.attach(owner.owner(), draft.id(), videos.complete(owner.owner(), TestVideos.small()))
                .orElseThrow();
    }

    private UploadFacts submit(UploadFacts draft, SendMode mode) {
        return submission
                .submit(draft.owner(), draft.id(), form(account, mode), null)
                .orElseThrow();
    }

    private static UploadForm form(ConnectedAccount account, SendMode mode) {
        return AForm.readyToPost().of(account.id()).sent(mode).form();
    }

    private UploadFacts settle(UploadFacts upload, UploadStatus expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> facts(upload), found -> found.status() == expected);
    }

    private UploadFacts facts(UploadFacts upload) {
        UploadId id = upload.id();
        return uploads.find(upload.owner(), id).orElseThrow();
    }

    private long inits() {
        return tiktok.requests().stream()
                .filter(request -> request.operation() == Operation.VIDEO_INIT)
                .count();
    }

    private static SubmissionProblem refusal(Callable<?> press) {
        SubmissionRefusedException[] refused = new SubmissionRefusedException[1];
        assertThatThrownBy(press::call)
                .isInstanceOfSatisfying(SubmissionRefusedException.class, thrown -> refused[0] = thrown);
        return refused[0].problems().getFirst();
    }

    private static boolean goesThrough(Callable<?> press) throws Exception {
        try {
            press.call();
            return true;
        } catch (SubmissionRefusedException refused) {
            return false;
        }
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = people.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Boolean> second = people.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
