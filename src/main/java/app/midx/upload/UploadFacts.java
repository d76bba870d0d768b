package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an upload, for reading.
 *
 * @param durationMs the video's length as read at submission; null before it was submitted, and where nobody could
 * @param bytesSent what TikTok has acknowledged
 * @param committed whether TikTok may have all bytes, so that nothing can be taken back
 * @param failureCode TikTok's code where something is wrong
 */
public record UploadFacts(
        UploadId id,
        CreatorId owner,
        @Nullable MediaId media,
        UploadForm form,
        UploadStatus status,
        @Nullable Visibility visibility,
        @Nullable String publishId,
        @Nullable Long durationMs,
        long bytesSent,
        long bytesTotal,
        boolean committed,
        @Nullable String failureCode,
        @Nullable String failureLogId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant finishedAt) {

    /** The status in words, with the progress where there is one. */
    public String statusText() {
        return switch (status) {
            case SENDING -> status.label() + " " + percentSent() + " %";
            case PUBLISHED -> published();
            default -> status.label();
        };
    }

    /** The audience of a draft is chosen in the app: TikTok tells of it only once there is a public post. */
    private String published() {
        boolean guess = visibility == Visibility.IN_REVIEW && form.mode() == SendMode.INBOX_DRAFT;
        return visibility == null || guess ? status.label() : status.label() + " · " + visibility.label();
    }

    /** It was public, and TikTok says that it is not any more. */
    public boolean isNoLongerPublic() {
        return status == UploadStatus.PUBLISHED && visibility == Visibility.TAKEN_DOWN;
    }

    public int percentSent() {
        return bytesTotal == 0 ? 0 : (int) (100 * bytesSent / bytesTotal);
    }

    /** The account it goes to; every upload that was submitted has one. */
    public AccountId requireAccount() {
        return Objects.requireNonNull(form.account(), "a submitted upload has an account");
    }

    /** When the creator pressed the button last; every upload that was submitted has a time. */
    public Instant requireQueuedAt() {
        return Objects.requireNonNull(queuedAt, "a submitted upload has a time");
    }

    public boolean canBeCancelled() {
        return !committed && (status == UploadStatus.QUEUED || status == UploadStatus.SENDING);
    }

    /** The same upload with more bytes on their way than TikTok has acknowledged yet. */
    public UploadFacts withBytesSent(long bytes) {
        return new UploadFacts(
                id,
                owner,
                media,
                form,
                status,
                visibility,
                publishId,
                durationMs,
                bytes,
                bytesTotal,
                committed,
                failureCode,
                failureLogId,
                createdAt,
                updatedAt,
                queuedAt,
                finishedAt);
    }
}
