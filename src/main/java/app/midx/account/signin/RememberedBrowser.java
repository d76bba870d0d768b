package app.midx.account.signin;

import app.midx.common.CreatorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A browser that stays signed in. Its token is replaced at each use. The one before stays good until the new one has been
 * seen, because the answer that carried the new one may never have arrived; a token older than that tells of theft.
 */
@Entity
@Table(name = "remember_me")
class RememberedBrowser {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "series_hash", columnDefinition = "char(64)")
    private String seriesHash;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "creator_id", columnDefinition = "binary(16)", nullable = false)
    private UUID creatorId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "token_hash", columnDefinition = "char(64)", nullable = false)
    private String tokenHash;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "previous_token_hash", columnDefinition = "char(64)")
    private @Nullable String previousTokenHash;

    @Column(name = "rotated_at", nullable = false)
    private Instant rotatedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected RememberedBrowser() {}

    RememberedBrowser(String seriesHash, CreatorId creator, String tokenHash, Instant now, Duration life) {
        this.seriesHash = seriesHash;
        this.creatorId = creator.value();
        this.tokenHash = tokenHash;
        this.rotatedAt = now;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    CreatorId creator() {
        return new CreatorId(creatorId);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean knows(String presentedHash) {
        return tokenHash.equals(presentedHash) || presentedHash.equals(previousTokenHash);
    }

    /** Several tabs that open at once all show the same token; only the first one gets a new one. */
    boolean wasRotatedJustNow(String presentedHash, Instant now, Duration window) {
        return presentedHash.equals(previousTokenHash) && now.isBefore(rotatedAt.plus(window));
    }

    void rotate(String presentedHash, String nextHash, Instant now, Duration life) {
        previousTokenHash = presentedHash;
        tokenHash = nextHash;
        rotatedAt = now;
        expiresAt = now.plus(life);
    }
}
