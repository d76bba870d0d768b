package app.midx.account;

import app.midx.common.CreatorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who has signed in with TikTok at least once. Nothing is known of them but their accounts. */
@Entity
@Table(name = "creator")
class Creator {

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "id", columnDefinition = "binary(16)")
    private UUID id;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    protected Creator() {}

    Creator(CreatorId id, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    CreatorId id() {
        return new CreatorId(id);
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }
}
