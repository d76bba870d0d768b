package app.midx.upload;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.common.MediaId;
import app.midx.media.MediaCompleted;
import app.midx.media.MediaDigested;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.media.VideoFacts;
import app.midx.testing.TestVideos;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the button where somebody else changes the draft, or its file, at the same moment. */
class SubmissionTest extends UploadModuleTest {

    @Autowired
    private Submission submission;

    @Autowired
    private SubmissionRecord record;

    @Autowired
    private StagedVideos files;

    @Autowired
    private MediaFiles media;

    @Autowired
    private ArrivedVideos arrived;

    @Autowired
    private EarlierSends earlier;

    @Test
    void onlyTheVideoThatWasSeenIsSent() {
        UploadFacts seen = draft();
        uploads.attach(account.owner(), seen.id(), files.complete(account.owner(), TestVideos.small()));

        SubmissionRefusedException refused = catchThrowableOfType(
                SubmissionRefusedException.class, () -> submission.submit(seen, post().form(), null));

        assertThat(refused.problems()).extracting(SubmissionProblem::code).containsExactly("midx_other_video");
        assertThatThrownBy(() -> record.submitted(seen, post().form(), new SentVideo(1, null, null), "Nickname"))
                .isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("midx_other_video");
        assertThat(now(seen).status()).isEqualTo(UploadStatus.DRAFT);
    }

    @Test
    void aVideoThatIsTakenAwayWhileTikTokIsAskedIsNotSent() {
        UploadFacts seen = draft();
        media.erase(requireNonNull(seen.media()));

        assertThatThrownBy(() -> record.submitted(seen, post().form(), new SentVideo(1, null, null), "Nickname"))
                .isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("midx_no_video");
        assertThat(now(seen).status()).isEqualTo(UploadStatus.DRAFT);
    }

    @Test
    void twoPressesAtOnceSendOnceAndTellBothSo() throws Exception {
        UploadFacts seen = draft();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<UploadStatus> press = () -> {
            together.await();
            return submission.submit(seen, post().form(), null).orElseThrow().status();
        };

        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Future<UploadStatus>> presses = hands.invokeAll(List.of(press, press));
            assertThat(presses).extracting(Future::get).doesNotContain(UploadStatus.DRAFT);
        }
        assertThat(timeline(seen))
                .filteredOn(entry -> entry.from() == UploadStatus.DRAFT)
                .hasSize(1);
    }

    @Test
    void whatMidxReadsItselfCountsBeforeTheBrowsersWord() throws IOException {
        byte[] video = Files.readAllBytes(TestVideos.small());
        MediaId file = files.announced(account.owner(), video.length);
        UploadFacts empty = uploads.newDraft(account.owner());
        UploadFacts draft = uploads.attach(account.owner(), empty.id(), file).orElseThrow();
        VideoFacts claimed = SomeFacts.lasting(7L);
        assertThat(submission.known(draft, claimed)).as("nothing is here").isEqualTo(claimed);

        files.bring(account.owner(), file, video, 0, video.length);

        assertThat(submission.known(draft, claimed)).isNotNull().isNotEqualTo(claimed);
        assertThat(submission.known(empty, claimed)).as("no file at all").isEqualTo(claimed);
    }

    @Test
    void aFileIsKnownAgainWhereItWasWholeAMomentAfterTheButtonWasPressed() {
        UploadFacts seen = draft();
        SentVideo unfinished = new SentVideo(1, null, null);

        arrived.note(new MediaCompleted(requireNonNull(seen.media()), account.owner()));
        record.submitted(seen, post().form(), unfinished, "Nickname");

        assertThat(earlier.of(account.owner(), account.id(), sha256(seen))).isPresent();
    }

    @Test
    void aFileIsKnownAgainWhereItWasNotedOnlyAfterItWasDelivered() {
        UploadFacts delivered = told.delivered(draft(), post().form());
        assertThat(earlier.of(account.owner(), account.id(), sha256(delivered))).isEmpty();

        arrived.note(new MediaCompleted(requireNonNull(delivered.media()), account.owner()));

        assertThat(earlier.of(account.owner(), account.id(), sha256(delivered))).isPresent();
    }

    @Test
    void aFileIsKnownAgainWhereItsDigestCameAfterEverythingElse() {
        UploadFacts delivered = told.delivered(draft(), post().form());

        arrived.note(new MediaDigested(requireNonNull(delivered.media()), account.owner(), sha256(delivered)));

        assertThat(earlier.of(account.owner(), account.id(), sha256(delivered))).isPresent();
    }

    private String sha256(UploadFacts upload) {
        return requireNonNull(media.find(account.owner(), requireNonNull(upload.media()))
                .orElseThrow()
                .sha256());
    }
}
