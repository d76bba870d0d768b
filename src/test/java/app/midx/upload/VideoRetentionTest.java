package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.MediaSettings;
import app.midx.media.StagedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MidxTest
class VideoRetentionTest {

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadJourney journey;

    @Autowired
    private UploadLedger ledger;

    @Autowired
    private CoverStore covers;

    @Autowired
    private VideoRetention retention;

    @Autowired
    private MediaFiles media;

    @Autowired
    private MediaSettings settings;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aVideoIsErasedASetTimeAfterItsUploadCameToRestAndNotBefore() {
        ConnectedAccount account = creators.connectSomebodyNew();
        UploadFacts resting = withVideo(account);
        UploadFacts draft = withVideo(account);
        covers.keep(account.owner(), resting.id(), new byte[] {1});
        covers.keep(account.owner(), draft.id(), new byte[] {1});
        ledger.change(resting.id(), upload -> {
            upload.submit(1, null, clock.instant());
            upload.cancel(clock.instant());
        });

        clock.advance(settings.keepFor().minus(Duration.ofMinutes(1)));
        retention.eraseDue();
        assertThat(hasVideo(resting)).isTrue();
        assertThat(covers.find(account.owner(), resting.id())).isPresent();

        clock.advance(Duration.ofMinutes(2));
        retention.eraseDue();
        assertThat(hasVideo(resting)).isFalse();
        assertThat(covers.find(account.owner(), resting.id())).isEmpty();
        assertThat(covers.keep(account.owner(), resting.id(), new byte[] {1})).isFalse();
        assertThat(covers.find(account.owner(), resting.id())).isEmpty();
        assertThat(hasVideo(draft)).isTrue();
        assertThat(covers.find(account.owner(), draft.id())).isPresent();
        assertThat(journey.find(resting.id()).orElseThrow().status()).isEqualTo(UploadStatus.CANCELLED);
    }

    @Test
    void aVideoThatIsTakenBackTakesThePictureOfItsCoverAlong() {
        ConnectedAccount account = creators.connectSomebodyNew();
        UploadFacts draft = withVideo(account);
        covers.keep(account.owner(), draft.id(), new byte[] {1});

        uploads.attach(account.owner(), draft.id(), null);

        assertThat(covers.find(account.owner(), draft.id())).isEmpty();
    }

    private UploadFacts withVideo(ConnectedAccount account) {
        UploadId draft = uploads.newDraft(account.owner()).id();
        return uploads.attach(account.owner(), draft, videos.complete(account.owner(), TestVideos.small()))
                .orElseThrow();
    }

    private boolean hasVideo(UploadFacts upload) {
        return upload.media() != null
                && media.find(upload.owner(), upload.media()).isPresent();
    }
}
