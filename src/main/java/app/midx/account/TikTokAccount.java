package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.tiktok.Scopes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A connected TikTok account and its sealed tokens. The tokens are opened in {@link AccountTokens} and nowhere else. */
@Entity
@Table(name = "tiktok_account")
class TikTokAccount {

    /** How far TikTok's clock and Midx's may be apart before the order of two moments can be told from their times. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "id", columnDefinition = "binary(16)")
    private UUID id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "creator_id", columnDefinition = "binary(16)", nullable = false)
    private UUID creatorId;

    @Column(name = "open_id", nullable = false)
    private String openId;

    @Column(name = "username")
    private @Nullable String username;

    @Column(name = "display_name")
    private @Nullable String displayName;

    @Column(name = "scopes", nullable = false)
    private String scopes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false)
    private AccountState state;

    @Column(name = "connected_at", nullable = false)
    private Instant connectedAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "consented_at", nullable = false)
    private Instant consentedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "lost_access")
    private @Nullable LostAccess lostAccess;

    @Column(name = "access_token", columnDefinition = "text")
    private @Nullable String accessToken;

    @Column(name = "access_token_expires_at")
    private @Nullable Instant accessTokenExpiresAt;

    @Column(name = "refresh_token", columnDefinition = "text")
    private @Nullable String refreshToken;

    @Column(name = "refresh_token_expires_at")
    private @Nullable Instant refreshTokenExpiresAt;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    protected TikTokAccount() {}

    TikTokAccount(AccountId id, CreatorId owner, String openId, Instant now) {
        this.id = id.value();
        this.creatorId = owner.value();
        this.openId = openId;
        this.scopes = "";
        this.state = AccountState.CONNECTED;
        this.connectedAt = now;
        this.lastSeenAt = now;
        this.consentedAt = now;
    }

    /** The creator came through TikTok's consent page: what TikTok said of the account now replaces what was known. */
    void connected(@Nullable String newUsername, @Nullable String newDisplayName, Set<String> granted, Instant now) {
        // A fact whose scope was not granted this time is not known any more.
        username = newUsername;
        displayName = newDisplayName;
        scopes = String.join(",", new TreeSet<>(granted));
        state = AccountState.CONNECTED;
        lostAccess = null;
        lastSeenAt = now;
        consentedAt = now;
    }

    void keep(SealedTokens tokens) {
        accessToken = tokens.accessToken();
        accessTokenExpiresAt = tokens.accessTokenExpiresAt();
        refreshToken = tokens.refreshToken();
        refreshTokenExpiresAt = tokens.refreshTokenExpiresAt();
    }

    /** TikTok has refused the tokens for good; keeping them would serve nobody. */
    void needsReconnecting() {
        state = AccountState.RECONNECT;
        accessToken = null;
        accessTokenExpiresAt = null;
        refreshToken = null;
        refreshTokenExpiresAt = null;
    }

    /**
     * A late word must not end a consent that came after it. Nor does a time prove that it is no such word: it may be stamped
     * anew whenever the word is brought again. So while Midx holds tokens, TikTok is left to tell.
     */
    Removal removed(LostAccess why, @Nullable Instant at) {
        if (at != null && at.isBefore(consentedAt.minus(CLOCKS_MAY_DIFFER))) {
            return Removal.OUTDATED;
        }
        if (state == AccountState.CONNECTED) {
            return Removal.IN_DOUBT;
        }
        if (lostAccess == null || lostAccess == LostAccess.UNKNOWN) {
            lostAccess = why;
        }
        needsReconnecting();
        return Removal.ENDED;
    }

    /** TikTok has answered for the account. */
    void seen(Instant now) {
        lastSeenAt = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    CreatorId owner() {
        return new CreatorId(creatorId);
    }

    boolean isOwnedBy(CreatorId creator) {
        return creatorId.equals(creator.value());
    }

    /** Null where the account has to be connected anew. */
    @Nullable
    SealedTokens tokens() {
        if (accessToken == null
                || accessTokenExpiresAt == null
                || refreshToken == null
                || refreshTokenExpiresAt == null) {
            return null;
        }
        return new SealedTokens(accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt);
    }

    ConnectedAccount facts() {
        return new ConnectedAccount(
                id(),
                owner(),
                openId,
                username,
                displayName,
                Scopes.parse(scopes),
                state,
                connectedAt,
                lastSeenAt,
                lostAccess);
    }
}
