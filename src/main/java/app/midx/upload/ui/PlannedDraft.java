package app.midx.upload.ui;

import app.midx.media.StagedMedia;
import app.midx.upload.ScheduleBatch;
import app.midx.upload.SendMode;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.UploadFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that may be scheduled together with others, as its creator has to see it before.
 *
 * @param title what to know it by
 * @param account the name of the account that gets it, as TikTok has it
 * @param missing what it lacks; empty where it can be scheduled
 */
record PlannedDraft(UploadFacts upload, String title, String account, List<SubmissionProblem> missing) {

    static PlannedDraft of(UploadFacts draft, @Nullable StagedMedia video, ScheduleBatch batch) {
        boolean bare = draft.form().caption().isBlank();
        return new PlannedDraft(
                draft,
                bare && video != null ? video.fileName() : UploadWords.title(draft),
                batch.nickname(draft).orElse(""),
                batch.missing(draft));
    }

    boolean isReady() {
        return missing.isEmpty();
    }

    /** Who gets it, and who can view it there. */
    String destination() {
        String audience = upload.form().mode() == SendMode.INBOX_DRAFT ? "inbox draft" : UploadWords.audience(upload);
        String branded = upload.form().isBrandedContent() ? " · branded content" : "";
        return "→ " + account + " · " + audience + branded;
    }
}
