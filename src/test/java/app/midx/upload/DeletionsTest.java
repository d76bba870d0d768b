package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MidxTest
class DeletionsTest {

    private static final Duration TOO_LATE = Deletions.UNDO_FOR.plusSeconds(1);

    @Autowired
    private Deletions deletions;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadLists lists;

    @Autowired
    private UploadLedger ledger;

    @Autowired
    private UploadRepository repository;

    @Autowired
    private CoverStore covers;

    @Autowired
    private MediaFiles media;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private CreatorId owner;
    private UploadFacts upload;

    @BeforeEach
    void begin() {
        ConnectedAccount account = creators.connectSomebodyNew();
        owner = account.owner();
        UploadId draft = uploads.newDraft(owner).id();
        upload = uploads.attach(owner, draft, videos.complete(owner, TestVideos.small()))
                .orElseThrow();
        covers.keep(owner, draft, new byte[] {1});
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void whatIsDeletedIsSeenNowhereAndNothingOfItIsErased() {
        uploads.delete(owner, upload.id());
        clock.advance(Deletions.UNDO_FOR.minusSeconds(1));
        deletions.eraseDue();

        assertThat(uploads.find(owner, upload.id())).isEmpty();
        assertThat(uploads.timeline(owner, upload.id())).isEmpty();
        assertThat(uploads.page(owner, Set.of(), 0, 10)).isEmpty();
        assertThat(uploads.page(owner, Set.of(UploadStatus.DRAFT), 0, 10)).isEmpty();
        assertThat(uploads.count(owner, Set.of())).isZero();
        assertThat(uploads.count(owner, Set.of(UploadStatus.DRAFT))).isZero();
        assertThat(lists.ids(owner, new UploadSearch(Set.of(), "", UploadOrder.NEWEST)))
                .isEmpty();
        assertThat(covers.find(owner, upload.id())).isEmpty();
        assertThat(uploads.save(owner, upload.id(), upload.form())).isEmpty();
        assertThat(hasVideo()).isTrue();
    }

    @Test
    void anUndoBringsAllOfItBack() {
        uploads.delete(owner, upload.id());
        clock.advance(Deletions.UNDO_FOR.minusSeconds(1));

        assertThat(deletions.undo(owner, upload.id())).isPresent();

        clock.advance(TOO_LATE);
        deletions.eraseDue();
        assertThat(uploads.find(owner, upload.id())).get().satisfies(back -> {
            assertThat(back.form()).isEqualTo(upload.form());
            assertThat(back.media()).isEqualTo(upload.media());
        });
        assertThat(covers.find(owner, upload.id())).isPresent();
        assertThat(hasVideo()).isTrue();
    }

    @Test
    void withoutOneItIsErasedTogetherWithItsVideo() {
        uploads.delete(owner, upload.id());
        clock.advance(TOO_LATE);
        deletions.eraseDue();

        assertThat(repository.findById(upload.id().value())).isEmpty();
        assertThat(hasVideo()).isFalse();
        assertThat(deletions.undo(owner, upload.id())).isEmpty();
    }

    @Test
    void manyThatCannotBeErasedDoNotHoldUpWhatComesAfterThem() {
        jdbc.sql("CREATE TABLE holding (upload_id BINARY(16) REFERENCES upload (id))")
                .update();
        try {
            for (int i = 0; i < 101; i++) {
                UploadId held = uploads.newDraft(owner).id();
                jdbc.sql("INSERT INTO holding VALUES (?)").param(held.bytes()).update();
                uploads.delete(owner, held);
            }
            clock.advance(Duration.ofMillis(1));
            uploads.delete(owner, upload.id());
            clock.advance(TOO_LATE);

            deletions.eraseDue();

            assertThat(repository.findById(upload.id().value())).isEmpty();
        } finally {
            jdbc.sql("DROP TABLE holding").update();
            deletions.eraseDue();
        }
    }

    @Test
    void nobodyElseCanTakeItBack() {
        uploads.delete(owner, upload.id());

        assertThat(deletions.undo(creators.connectSomebodyNew().owner(), upload.id()))
                .isEmpty();
        assertThat(uploads.find(owner, upload.id())).isEmpty();
    }

    @Test
    void whatTikTokSaysMeanwhileIsNotLost() {
        ledger.change(upload.id(), found -> {
            found.submit(1, null, clock.instant());
            found.sending("v_pub_file~v2-1.1", clock.instant());
            found.unconfirmed(clock.instant());
        });
        uploads.delete(owner, upload.id());

        ledger.change(
                upload.id(),
                found -> found.failed(new TikTokSays("internal", null), EventCause.TIKTOK, clock.instant()));
        assertThat(uploads.find(owner, upload.id())).isEmpty();

        assertThat(deletions.undo(owner, upload.id()))
                .get()
                .extracting(UploadFacts::status)
                .isEqualTo(UploadStatus.FAILED);
    }

    @Test
    void whatIsUnderWayCannotBeDeleted() {
        ledger.change(upload.id(), found -> found.submit(1, null, clock.instant()));

        assertThatThrownBy(() -> uploads.delete(owner, upload.id())).isInstanceOf(IllegalTransitionException.class);
        assertThat(uploads.find(owner, upload.id())).isPresent();
    }

    private boolean hasVideo() {
        return media.find(owner, Objects.requireNonNull(upload.media())).isPresent();
    }
}
