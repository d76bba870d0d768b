package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.MediaLimits;
import app.midx.media.StagedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MidxTest
class VideoNeedsTest {

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Deletions deletions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private UploadLedger ledger;

    @Autowired
    private CoverStore covers;

    @Autowired
    private VideoNeeds needs;

    @Autowired
    private MediaFiles media;

    @Autowired
    private MediaLimits limits;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void draftKeepsItsVideoAsLongAsItIsWorkedOnAndIsLeftWithoutItAfterwards() {
        ConnectedAccount account = creators.connectSomebodyNew();
        UploadFacts draft = withVideo(account);
        covers.keep(account.owner(), draft.id(), new byte[] {1});

        clock.advance(limits.draftsFor().minus(Duration.ofHours(1)));
        uploads.save(account.owner(), draft.id(), draft.form());
        sweepAfter(limits.draftsFor().minus(Duration.ofHours(1)));
        assertThat(hasVideo(draft)).isTrue();

        sweepAfter(Duration.ofHours(2));
        assertThat(hasVideo(draft)).isFalse();
        assertThat(covers.find(account.owner(), draft.id())).isEmpty();
        UploadFacts left = uploads.find(account.owner(), draft.id()).orElseThrow();
        assertThat(left.media()).as("tells that there was a video").isEqualTo(draft.media());
    }

    @Test
    void videoThatWasHandedOverStaysUntilItsUploadGivesItUp() {
        UploadFacts sent = withVideo(creators.connectSomebodyNew());
        ledger.change(sent.id(), upload -> upload.submit(1, null, clock.instant()));

        sweepAfter(limits.draftsFor().multipliedBy(2));

        assertThat(hasVideo(sent)).isTrue();
    }

    @Test
    void videoOfTwoUploadsIsNeededForAsLongAsEitherNeedsIt() {
        ConnectedAccount account = creators.connectSomebodyNew();
        UploadFacts sent = withVideo(account);
        MediaId video = Objects.requireNonNull(sent.media());
        ledger.change(sent.id(), upload -> upload.submit(1, null, clock.instant()));
        UploadId draft = uploads.newDraft(account.owner()).id();
        assertThat(uploads.attach(account.owner(), draft, video)).isEmpty();
        ledger.change(draft, upload -> upload.attach(video, clock.instant()));

        assertThat(needs.of(List.of(video, MediaId.next())))
                .hasSize(1)
                .allSatisfy((_, need) -> assertThat(need.sent()).isTrue());
    }

    @Test
    void videoOfTwoUploadsIsErasedWithTheLast() {
        ConnectedAccount account = creators.connectSomebodyNew();
        UploadFacts one = withVideo(account);
        UploadFacts other = uploads.newDraft(account.owner());
        ledger.change(other.id(), upload -> upload.attach(one.media(), clock.instant()));

        uploads.attach(account.owner(), other.id(), null);
        assertThat(hasVideo(one)).isTrue();
        drafts.abandon(account.owner(), Objects.requireNonNull(one.media()));
        assertThat(hasVideo(one)).isTrue();

        uploads.delete(account.owner(), one.id());
        clock.advance(Deletions.UNDO_FOR.plusSeconds(1));
        deletions.eraseDue();
        assertThat(hasVideo(one)).isFalse();
    }

    @Test
    void partOfAVideoWhoseSendingWasStoppedIsNotKeptForIt() {
        ConnectedAccount account = creators.connectSomebodyNew();
        MediaId part = videos.announced(account.owner(), 1_000);
        UploadId draft = uploads.newDraft(account.owner()).id();
        UploadFacts stopped = uploads.attach(account.owner(), draft, part).orElseThrow();
        ledger.change(draft, upload -> upload.submit(1_000, null, clock.instant()));
        uploads.cancel(account.owner(), draft);

        sweepAfter(limits.unfinishedFor().plus(Duration.ofHours(1)));

        assertThat(hasVideo(stopped)).isFalse();
    }

    private UploadFacts withVideo(ConnectedAccount account) {
        UploadId draft = uploads.newDraft(account.owner()).id();
        return uploads.attach(account.owner(), draft, videos.complete(account.owner(), TestVideos.small()))
                .orElseThrow();
    }

    private void sweepAfter(Duration time) {
        clock.advance(time);
        videos.sweep();
    }

    private boolean hasVideo(UploadFacts upload) {
        return upload.media() != null
                && media.find(upload.owner(), upload.media()).isPresent();
    }
}
