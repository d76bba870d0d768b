package app.midx.upload;

import app.midx.common.UploadId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An {@link UploadPost} as a row. */
@Entity
@Table(name = "upload_post")
class StoredPost {

    @EmbeddedId
    @SuppressWarnings("NullAway.Init") // set by the constructor that people call, and by Hibernate
    private Key key;

    @Column(name = "first_seen_at", nullable = false)
    private Instant firstSeenAt;

    @Column(name = "gone_since")
    private @Nullable Instant goneSince;

    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.BINARY) @Column(name = "upload_id", columnDefinition = "binary(16)")
            UUID uploadId,

            @Column(name = "post_id") long postId)
            implements Serializable {}

    protected StoredPost() {}

    StoredPost(UploadId upload, long postId, Instant now) {
        this.key = new Key(upload.value(), postId);
        this.firstSeenAt = now;
    }

    void gone(Instant now) {
        goneSince = now;
    }

    void back() {
        goneSince = null;
    }

    UploadPost facts() {
        return new UploadPost(key.postId(), firstSeenAt, goneSince);
    }
}
