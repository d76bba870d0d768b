package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import app.midx.upload.SendMode;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
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

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "account_id", columnDefinition = "binary(16)", nullable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "mode", nullable = false)
    private SendMode mode;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "round", nullable = false)
    private int round;

    @Column(name = "transfer", nullable = false)
    private int transfer;

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

    @Column(name = "awaits_bytes", nullable = false)
    private boolean awaitsBytes;

    @Column(name = "acknowledged_bytes", nullable = false)
    private long acknowledgedBytes;

    @Column(name = "last_chunk_begun_at")
    private @Nullable Instant lastChunkBegunAt;

    @Column(name = "last_chunk_fence")
    private @Nullable Integer lastChunkFence;

    @Column(name = "last_chunk_refused_at")
    private @Nullable Instant lastChunkRefusedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

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

    /** @param before the upload's attempt before this one, which has ended; null where there is none */
    SendAttempt(UUID id, UploadFacts upload, @Nullable SendAttempt before, ChunkPlan plan, Instant now) {
        // What was tried before the creator pressed the button again counts no longer.
        boolean sameRound = before != null && !before.requestedAt.isBefore(upload.requireQueuedAt());
        this.id = id;
        this.uploadId = upload.id().value();
        this.accountId = upload.requireAccount().value();
        this.mode = upload.form().mode();
        this.number = before == null ? 1 : before.number + 1;
        this.round = before != null && sameRound ? before.round + 1 : 1;
        this.transfer = before != null && sameRound ? before.transfer + (before.counts() ? 1 : 0) : 1;
        this.fence = 1;
        this.state = AttemptState.REQUESTED;
        this.requestedAt = now;
        this.totalBytes = plan.size();
        this.chunkSize = plan.chunkSize();
        this.chunkCount = plan.count();
    }

    UploadId upload() {
        return new UploadId(uploadId);
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

    /** Whether it was a transfer that came to nothing; one that waited for the creator's bytes in vain is not. */
    private boolean counts() {
        return publishId != null && outcome != Outcome.STARVED;
    }

    /** The chunk after these bytes is about to be sent. */
    void leaves(long acknowledged) {
        acknowledged(acknowledged);
        awaitsBytes = false;
    }

    /** The chunk after these bytes is not here yet, and nothing is under way. */
    void rests(long acknowledged) {
        acknowledged(acknowledged);
        awaitsBytes = true;
    }

    private void acknowledged(long bytes) {
        if (bytes > acknowledgedBytes) {
            troubles = 0;
        }
        acknowledgedBytes = bytes;
    }

    void lastChunkBegins(Instant now) {
        lastChunkRefusedAt = null;
        lastChunkFence = lastChunkBegunAt == null ? Integer.valueOf(fence) : null;
        lastChunkBegunAt = now;
    }

    /**
     * This upload URL takes no more bytes.
     *
     * @param sent whether anything was sent before that became known
     */
    void uploadUrlIsGone(boolean sent, Instant now) {
        uploadUrlExpiresAt = now;
        if (lastChunkFence != null && lastChunkFence == fence) {
            if (sent) {
                lastChunkRefusedAt = now;
            } else {
                lastChunkBegunAt = null;
                lastChunkFence = null;
            }
        }
    }

    void arrived(Instant now) {
        state = AttemptState.ARRIVED;
        arrivedAt = now;
    }

    /** Something has happened to it after it was over: it is asked about once more, from where its waiting ended. */
    void followAgain() {
        if (state != AttemptState.ENDED || outcome == null || !outcome.mayBeAPost()) {
            return;
        }
        state = arrivedAt != null
                ? AttemptState.ARRIVED
                : deliveredAt != null ? AttemptState.DELIVERED : AttemptState.OPEN;
        outcome = null;
        endedAt = null;
        troubles = 0;
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
                awaitsBytes,
                acknowledgedBytes,
                lastChunkBegunAt != null,
                lastChunkRefusedAt,
                requestedAt,
                deliveredAt,
                arrivedAt,
                round,
                transfer,
                troubles);
    }
}
