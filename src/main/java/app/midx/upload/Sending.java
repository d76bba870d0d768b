package app.midx.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an upload knows of its way to TikTok. It follows the status; {@link Upload} decides when. */
@Embeddable
class Sending {

    @Column(name = "publish_id")
    private @Nullable String publishId;

    @Column(name = "duration_ms")
    private @Nullable Long durationMs;

    /** Of the video's content; see {@link Fingerprint}. */
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "fingerprint")
    private @Nullable String fingerprint;

    @Column(name = "bytes_sent", nullable = false)
    private long bytesSent;

    @Column(name = "bytes_total", nullable = false)
    private long bytesTotal;

    @Column(name = "committed", nullable = false)
    private boolean committed;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "visibility")
    private @Nullable Visibility visibility;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "failure_log_id")
    private @Nullable String failureLogId;

    void begin(long totalBytes) {
        committed = false;
        bytesSent = 0;
        bytesTotal = totalBytes;
    }

    void lasts(@Nullable Long milliseconds) {
        durationMs = milliseconds;
    }

    void isOf(@Nullable String contentFingerprint) {
        fingerprint = contentFingerprint;
    }

    void beginAnew() {
        begin(bytesTotal);
    }

    void opened(String newPublishId) {
        publishId = newPublishId;
    }

    void acknowledged(long bytes) {
        bytesSent = bytes;
    }

    void commit() {
        committed = true;
    }

    void allBytesAreIn() {
        bytesSent = bytesTotal;
    }

    void published(Visibility who) {
        visibility = who;
    }

    void said(@Nullable TikTokSays words) {
        failureCode = words == null ? null : words.code();
        failureLogId = words == null ? null : words.logId();
    }

    @Nullable
    String publishId() {
        return publishId;
    }

    @Nullable
    Long durationMs() {
        return durationMs;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    long bytesSent() {
        return bytesSent;
    }

    long bytesTotal() {
        return bytesTotal;
    }

    boolean committed() {
        return committed;
    }

    @Nullable
    Visibility visibility() {
        return visibility;
    }

    @Nullable
    String failureCode() {
        return failureCode;
    }

    @Nullable
    String failureLogId() {
        return failureLogId;
    }
}
