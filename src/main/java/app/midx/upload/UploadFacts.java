package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an upload, for reading.
 *
 * @param durationMs the video's length as read at submission; null before it was submitted, and where nobody could
 * @param bytesSent what TikTok has acknowledged
 * @param bytesReceived of its video, while that is still arriving at Midx; null once it is here, and where nobody has looked
 * @param committed whether TikTok may have all bytes, so that nothing can be taken back
 * @param queuedAt when its sending was asked for last, by the press of the button or by the time that was chosen
 * @param scheduledFor the time its creator has chosen for it; null where there is none
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
        @Nullable Long bytesReceived,
        boolean committed,
        @Nullable String failureCode,
        @Nullable String failureLogId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant finishedAt) {

    private static final Set<UploadStatus> CANCELLABLE =
            EnumSet.of(UploadStatus.SCHEDULED, UploadStatus.QUEUED, UploadStatus.SENDING);

    /** The status in words, with the progress where there is one. */
    public String statusText() {
        return switch (status) {
            case QUEUED -> status.label() + receiving();
            case SENDING -> status.label() + " " + percentSent() + " %" + receiving();
            case PUBLISHED -> published();
            default -> status.label();
        };
    }

    private String receiving() {
        // What is sent has been received, whatever was heard last.
        return bytesReceived == null ? "" : " · receiving " + percent(Math.max(bytesReceived, bytesSent)) + " %";
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
        return percent(bytesSent);
    }

    private int percent(long bytes) {
        return bytesTotal == 0 ? 0 : (int) (100 * bytes / bytesTotal);
    }

    /** It is to be sent, or on its way, and its video is still arriving at Midx. */
    public boolean isArriving() {
        return bytesReceived != null && mayArrive();
    }

    boolean mayArrive() {
        return status == UploadStatus.QUEUED || status == UploadStatus.SENDING;
    }

    /** The account it goes to; every upload that was submitted has one. */
    public AccountId requireAccount() {
        return Objects.requireNonNull(form.account(), "a submitted upload has an account");
    }

    /** The time its creator has chosen; every scheduled upload has one. */
    public Instant requireScheduledFor() {
        return Objects.requireNonNull(scheduledFor, "a scheduled upload has a time");
    }

    /** Whether the time that was chosen for it is gone by for longer than a span; a later press of the button is for at once. */
    public boolean isLater(Duration grace, Instant now) {
        return scheduledFor != null && now.isAfter(scheduledFor.plus(grace));
    }

    /** When its sending was asked for last; every upload that was submitted has a time. */
    public Instant requireQueuedAt() {
        return Objects.requireNonNull(queuedAt, "a submitted upload has a time");
    }

    public boolean canBeCancelled() {
        return !committed && CANCELLABLE.contains(status);
    }

    /** The same upload with more bytes on their way, to Midx or from it, than are written down. */
    public UploadFacts with(UploadNews.Moved moved) {
        return withBytes(moved.bytesSent(), moved.bytesReceived());
    }

    /** @param received as {@link #bytesReceived} */
    UploadFacts withBytesReceived(@Nullable Long received) {
        return withBytes(bytesSent, received);
    }

    /** Of the same upload as it was before, what is known of its video's arrival. */
    public UploadFacts arrivingAs(UploadFacts before) {
        return mayArrive() && bytesReceived == null ? withBytesReceived(before.bytesReceived) : this;
    }

    private UploadFacts withBytes(long sent, @Nullable Long received) {
        return new UploadFacts(
                id,
                owner,
                media,
                form,
                status,
                visibility,
                publishId,
                durationMs,
                sent,
                bytesTotal,
                received,
                committed,
                failureCode,
                failureLogId,
                createdAt,
                updatedAt,
                queuedAt,
                scheduledFor,
                finishedAt);
    }
}
