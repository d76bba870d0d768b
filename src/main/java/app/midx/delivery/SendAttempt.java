package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import app.midx.upload.TikTokSays;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal: one attempt to send an upload. Each change names the fencing number with which the attempt was taken
 * over, so that a worker that was thought dead and wakes up can write nothing.
 */
@Entity
@Table(name = "send_attempt")
class SendAttempt {

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "id", columnDefinition = "binary(16)")
    private UUID id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "upload_id", columnDefinition = "binary(16)", nullable = false)
    private UUID uploadId;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "fence", nullable = false)
    private int fence;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false)
    private AttemptState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Column(name = "publish_id")
    private @Nullable String publishId;

    @Column(name = "upload_url", columnDefinition = "text")
    private @Nullable String sealedUploadUrl;

    @Column(name = "upload_url_expires_at")
    private @Nullable Instant uploadUrlExpiresAt;

    @Column(name = "total_bytes", nullable = false)
    private long totalBytes;

    @Column(name = "chunk_size", nullable = false)
    private long chunkSize;

    @Column(name = "chunk_count", nullable = false)
    private int chunkCount;

    @Column(name = "acknowledged_bytes", nullable = false)
    private long acknowledgedBytes;

    @Column(name = "last_chunk_begun_at")
    private @Nullable Instant lastChunkBegunAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "troubles", nullable = false)
    private int troubles;

    @Column(name = "last_code")
    private @Nullable String lastCode;

    @Column(name = "last_log_id")
    private @Nullable String lastLogId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    protected SendAttempt() {}

    SendAttempt(UUID id, UploadId upload, int number, ChunkPlan plan, Instant now) {
        this.id = id;
        this.uploadId = upload.value();
        this.number = number;
        this.fence = 1;
        this.state = AttemptState.REQUESTED;
        this.requestedAt = now;
        this.totalBytes = plan.size();
        this.chunkSize = plan.chunkSize();
        this.chunkCount = plan.count();
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isHeldBy(JournalEntry holder) {
        return id.equals(holder.attempt()) && fence == holder.fence() && state != AttemptState.ENDED;
    }

    boolean hasEnded() {
        return state == AttemptState.ENDED;
    }

    boolean mayBeAPost() {
        return outcome == null || outcome.mayBeAPost();
    }

    void takeOver() {
        fence++;
    }

    void opened(String newPublishId, String newSealedUploadUrl, Instant expiresAt) {
        state = AttemptState.OPEN;
        publishId = newPublishId;
        sealedUploadUrl = newSealedUploadUrl;
        uploadUrlExpiresAt = expiresAt;
    }

    void acknowledged(long bytes) {
        if (bytes > acknowledgedBytes) {
            troubles = 0;
        }
        acknowledgedBytes = bytes;
    }

    void lastChunkBegins(Instant now) {
        lastChunkBegunAt = now;
    }

    void uploadUrlIsGone(Instant now) {
        uploadUrlExpiresAt = now;
    }

    void delivered(Instant now) {
        state = AttemptState.DELIVERED;
        acknowledgedBytes = totalBytes;
        deliveredAt = now;
        // It is a key to TikTok's door, and there is nothing left to bring.
        sealedUploadUrl = null;
    }

    void troubled() {
        troubles++;
    }

    void said(TikTokSays words) {
        lastCode = words.code();
        lastLogId = words.logId();
    }

    void ended(Outcome how, Instant now) {
        state = AttemptState.ENDED;
        outcome = how;
        endedAt = now;
        sealedUploadUrl = null;
    }

    JournalEntry entry() {
        return new JournalEntry(
                id,
                new UploadId(uploadId),
                fence,
                state,
                outcome,
                publishId,
                sealedUploadUrl,
                uploadUrlExpiresAt,
                new ChunkPlan(totalBytes, chunkSize, chunkCount),
                acknowledgedBytes,
                lastChunkBegunAt != null,
                deliveredAt,
                requestedAt,
                number,
                troubles);
    }
}
