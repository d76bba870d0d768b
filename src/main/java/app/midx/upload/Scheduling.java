package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.VideoFacts;
import app.midx.upload.SubmissionProblem.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Uploads that wait for a time of their creator's choice. To schedule one is to press the button for that time: what was shown and
 * chosen is written down, and until then nothing of it goes to TikTok.
 */
@Service
public class Scheduling {

    private final Submission submission;
    private final SubmissionRecord record;
    private final ScheduleChanges changes;
    private final PostingDesk desk;
    private final UploadRepository uploads;
    private final MediaFiles media;
    private final Clock clock;

    Scheduling(
            Submission submission,
            SubmissionRecord record,
            ScheduleChanges changes,
            PostingDesk desk,
            UploadRepository uploads,
            MediaFiles media,
            Clock clock) {
        this.submission = submission;
        this.record = record;
        this.changes = changes;
        this.desk = desk;
        this.uploads = uploads;
        this.media = media;
        this.clock = clock;
    }

    /**
     * Schedules a draft with the given choices; TikTok is asked whether it allows them now. All of the video has to be here: hours
     * later nobody may be there to bring the rest.
     *
     * @param seen the draft as it was shown to its creator
     * @param claimed as for {@link Submission#submit(UploadFacts, UploadForm, VideoFacts)}
     * @return the upload as it stands now; empty where it was deleted
     * @throws SubmissionRefusedException with everything that stands in the way
     */
    public Optional<UploadFacts> schedule(UploadFacts seen, UploadForm form, @Nullable VideoFacts claimed, Instant at) {
        return schedule(seen, form, claimed, at, account -> desk.termsForPress(seen.owner(), account));
    }

    /** Several of a creator's drafts with one press. */
    public ScheduleBatch batch(CreatorId owner) {
        return new ScheduleBatch(this, submission, desk, owner);
    }

    Optional<UploadFacts> schedule(
            UploadFacts seen,
            UploadForm form,
            @Nullable VideoFacts claimed,
            Instant at,
            Function<AccountId, Optional<PostingTerms>> asked) {
        SchedulingWindow.require(at, clock.instant());
        List<SubmissionProblem> missing = missingVideo(seen);
        if (!missing.isEmpty()) {
            throw new SubmissionRefusedException(missing);
        }
        return submission.handOver(
                seen, form, claimed, asked, (video, nickname) -> record.scheduled(seen, form, video, nickname, at));
    }

    /**
     * Chooses another time for what waits for its own, or has missed it. The choices stay, and so does what was agreed to.
     *
     * @throws IllegalTransitionException where it has started meanwhile
     * @throws SubmissionRefusedException where the time cannot be chosen, or the video is gone
     */
    public Optional<UploadFacts> move(CreatorId owner, UploadId id, Instant at) {
        SchedulingWindow.require(at, clock.instant());
        return changes.move(owner, id, at);
    }

    /**
     * Makes it a draft again; what was agreed to is void.
     *
     * @throws IllegalTransitionException where it has started meanwhile
     */
    public Optional<UploadFacts> unschedule(CreatorId owner, UploadId id) {
        return changes.unschedule(owner, id);
    }

    /**
     * Sends it without waiting for its time.
     *
     * @throws IllegalTransitionException where it has started meanwhile
     * @throws SubmissionRefusedException where TikTok takes no more today
     */
    public Optional<UploadFacts> sendNow(CreatorId owner, UploadId id) {
        return changes.sendNow(owner, id);
    }

    /** What was or is to be sent at chosen times, and what was sent at others, from one time until before another; by time. */
    public List<UploadFacts> between(CreatorId owner, Instant from, Instant until) {
        return uploads.onCalendar(owner.value(), from, until).stream()
                .map(Upload::facts)
                .toList();
    }

    /** How many uploads to an account wait for a time in a span. */
    public int waiting(CreatorId owner, AccountId account, SendMode mode, Instant from, Instant until) {
        return uploads.countScheduled(owner.value(), account.value(), mode, UploadStatus.SCHEDULED, from, until);
    }

    /** Empty where all of the video is here, or there is none: that is for others to say. */
    List<SubmissionProblem> missingVideo(UploadFacts draft) {
        boolean part = draft.media() != null
                && media.find(draft.owner(), draft.media())
                        .filter(video -> !video.complete())
                        .isPresent();
        return part ? List.of(SubmissionProblem.of(Field.VIDEO, "midx_video_incomplete")) : List.of();
    }
}
