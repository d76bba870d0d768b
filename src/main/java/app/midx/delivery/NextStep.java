package app.midx.delivery;

import app.midx.upload.UploadStatus;
import org.jspecify.annotations.Nullable;

/** What may be done next for an upload. */
enum NextStep {
    /** Make a new attempt: it is certain that no earlier one can become a post. */
    BEGIN,
    /** The answer to init was lost with the worker: note that, and begin anew. */
    BEGIN_AFTER_LOST_INIT,
    /** Ask TikTok how far it has come, and go on from there. */
    RESUME,
    /** All bytes are in: ask TikTok what became of them. */
    ASK,
    /** The creator has stopped it: end the attempt. */
    STOP,
    /** Nothing is left to do. */
    REST;

    /**
     * The one place that decides. It never begins anew while an earlier attempt may become a post.
     *
     * @param latest the upload's latest attempt; null where there was none
     */
    static NextStep after(UploadStatus upload, @Nullable JournalEntry latest) {
        if (latest == null) {
            return upload == UploadStatus.QUEUED ? BEGIN : REST;
        }
        return switch (latest.state()) {
            case REQUESTED -> isWanted(upload) ? BEGIN_AFTER_LOST_INIT : STOP;
            case OPEN -> isWanted(upload) || latest.lastChunkBegun() ? RESUME : STOP;
            case DELIVERED -> ASK;
            case ENDED -> upload == UploadStatus.QUEUED && cannotBeAPost(latest) ? BEGIN : REST;
        };
    }

    private static boolean isWanted(UploadStatus upload) {
        return upload == UploadStatus.QUEUED || upload == UploadStatus.SENDING;
    }

    private static boolean cannotBeAPost(JournalEntry latest) {
        return latest.outcome() != null && !latest.outcome().mayBeAPost();
    }
}
