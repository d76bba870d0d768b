package app.midx.upload;

import app.midx.common.UploadId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One transition of an upload. */
@Entity
@Table(name = "upload_event")
class UploadEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "upload_id", columnDefinition = "binary(16)", nullable = false)
    private UUID uploadId;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "from_status")
    private @Nullable UploadStatus from;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "to_status", nullable = false)
    private UploadStatus to;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "cause", nullable = false)
    private EventCause cause;

    @Column(name = "code")
    private @Nullable String code;

    @Column(name = "log_id")
    private @Nullable String logId;

    @Column(name = "post_id")
    private @Nullable Long postId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "post_change")
    private PostChange.@Nullable Kind postChange;

    protected UploadEvent() {}

    UploadEvent(
            UploadId upload,
            Instant at,
            @Nullable UploadStatus from,
            UploadStatus to,
            EventCause cause,
            @Nullable TikTokSays words,
            @Nullable PostChange post) {
        this.uploadId = upload.value();
        this.at = at;
        this.from = from;
        this.to = to;
        this.cause = cause;
        this.code = words == null ? null : words.code();
        this.logId = words == null ? null : words.logId();
        this.postId = post == null ? null : post.postId();
        this.postChange = post == null ? null : post.kind();
    }

    /** Once it is stored. */
    long number() {
        return Objects.requireNonNull(id, "an event has a number once it is stored");
    }

    /** It came to rest, and its creator has not brought that about themselves. */
    boolean isWorthTelling() {
        return cause != EventCause.CREATOR && from != to && UploadStatus.WORTH_TELLING.contains(to);
    }

    TimelineEntry entry() {
        PostChange post = postId == null || postChange == null ? null : new PostChange(postId, postChange);
        return new TimelineEntry(at, from, to, cause, code, logId, post);
    }
}
