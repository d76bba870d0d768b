package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.tiktok.PrivacyLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Uploads in the states that tests need, of 1,000 bytes each. */
public record AnUpload(UploadFacts facts) {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** The button is pressed. */
    public static AnUpload queued(UploadForm form, @Nullable Long durationMs) {
        return in(UploadStatus.QUEUED, form, null, null, durationMs, 0);
    }

    public static AnUpload draft() {
        return in(UploadStatus.DRAFT, AForm.readyToPost().form(), null, null, null, 0);
    }

    /** @param bytes so many of the 1,000 are acknowledged */
    public static AnUpload sending(long bytes) {
        return in(UploadStatus.SENDING, AForm.readyToPost().form(), null, null, null, bytes);
    }

    public static AnUpload published(Visibility visibility, PrivacyLevel level) {
        return in(UploadStatus.PUBLISHED, AForm.readyToPost().visibleTo(level).form(), visibility, null, null, 1_000);
    }

    public static AnUpload failed(String code) {
        return in(UploadStatus.FAILED, AForm.readyToPost().form(), null, code, null, 1_000);
    }

    /** The same under another id. */
    public AnUpload as(UploadId id) {
        return with(id, facts.owner(), facts.updatedAt());
    }

    /** The same of another creator. */
    public AnUpload of(CreatorId owner) {
        return with(facts.id(), owner, facts.updatedAt());
    }

    /** The same, changed at a time. */
    public AnUpload changed(Instant at) {
        return with(facts.id(), facts.owner(), at);
    }

    private AnUpload with(UploadId id, CreatorId owner, Instant updatedAt) {
        return new AnUpload(new UploadFacts(
                id,
                owner,
                facts.media(),
                facts.form(),
                facts.status(),
                facts.visibility(),
                facts.publishId(),
                facts.durationMs(),
                facts.bytesSent(),
                facts.bytesTotal(),
                facts.bytesReceived(),
                facts.committed(),
                facts.failureCode(),
                facts.failureLogId(),
                facts.createdAt(),
                updatedAt,
                facts.queuedAt(),
                facts.scheduledFor(),
                facts.finishedAt()));
    }

    private static AnUpload in(
            UploadStatus status,
            UploadForm form,
            @Nullable Visibility visibility,
            @Nullable String failureCode,
            @Nullable Long durationMs,
            long bytes) {
        return new AnUpload(new UploadFacts(
                UploadId.next(),
                CreatorId.next(),
                MediaId.next(),
                form,
                status,
                visibility,
                null,
                durationMs,
                bytes,
                1_000,
                null,
                false,
                failureCode,
                null,
                NOON,
                NOON,
                NOON,
                null,
                null));
    }
}
