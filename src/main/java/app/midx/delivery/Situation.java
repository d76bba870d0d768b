package app.midx.delivery;

import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a decision is due.
 *
 * @param upload as the creator sees it
 * @param queuedAt when the creator pressed the button, for the first time or again
 * @param mayBecomePublic whether the creator chose that everyone may see it, or leaves that to TikTok's app
 * @param latest the upload's latest attempt; null where there was none
 */
record Situation(
        UploadStatus upload,
        Instant queuedAt,
        boolean mayBecomePublic,
        @Nullable JournalEntry latest) {

    static Situation of(UploadFacts upload, @Nullable JournalEntry latest) {
        boolean mayBecomePublic = upload.form().mode() == SendMode.INBOX_DRAFT
                || PrivacyLevel.PUBLIC_TO_EVERYONE.equals(upload.form().privacyLevel());
        return new Situation(upload.status(), upload.requireQueuedAt(), mayBecomePublic, latest);
    }

    /** As long as anybody would wait for a post; what stands in the way for longer needs a person. */
    static final Duration PATIENCE = Duration.ofHours(24);

    boolean isWanted() {
        return upload == UploadStatus.QUEUED || upload == UploadStatus.SENDING;
    }

    /** Whether the creator still waits for a first result. */
    boolean isUnderWay() {
        return isWanted() || upload == UploadStatus.PROCESSING;
    }

    boolean isOutOfPatience(Instant now) {
        return now.isAfter(queuedAt.plus(PATIENCE));
    }
}
