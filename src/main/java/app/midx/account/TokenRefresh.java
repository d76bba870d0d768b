package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.security.UnreadableSecretException;
import app.midx.tiktok.TikTokException;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.tiktok.TokenGrant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Replaces an account's tokens, once for everybody who needs it at the same time. The right to refresh is a lease in the
 * database, so it holds between nodes too; the new pair is stored before anybody uses it, because TikTok's refresh tokens
 * rotate and the old one is dead by then (TikTok: Login Kit, Refresh a user access token). A node that died gives way when
 * its lease ends.
 */
@Component
class TokenRefresh {

    private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final AccountStore store;
    private final TokenVault vault;
    private final TikTokOAuth oauth;
    private final Duration lease;
    private final RetryTemplate untilFree;

    TokenRefresh(AccountStore store, TokenVault vault, TikTokOAuth oauth, TikTokSettings tiktok) {
        this.store = store;
        this.vault = vault;
        this.oauth = oauth;
        this.lease = slowestAnswer(tiktok).multipliedBy(2).plus(MARGIN);
        this.untilFree = new RetryTemplate(RetryPolicy.builder()
                .includes(LeaseTakenException.class)
                .delay(LOOK_AGAIN)
                .maxRetries(2 * lease.toMillis() / LOOK_AGAIN.toMillis())
                .build());
    }

    /** A place in the pool, a connection and a handshake, then the answer. A lease that ended before would let two refresh. */
    private static Duration slowestAnswer(TikTokSettings tiktok) {
        return tiktok.connectTimeout().multipliedBy(3).plus(tiktok.readTimeout());
    }

    /** The tokens that follow the given ones: fresh from TikTok, or those that somebody else has fetched meanwhile. */
    SealedTokens replace(AccountId account, SealedTokens worn) {
        try {
            return untilFree.execute(() -> replaceUnlessTaken(account, worn));
        } catch (RetryException gaveUp) {
            if (gaveUp.getCause() instanceof RuntimeException cause && !(cause instanceof LeaseTakenException)) {
                throw cause;
            }
            throw new IllegalStateException("The tokens of account " + account + " are being refreshed for too long");
        }
    }

    private SealedTokens replaceUnlessTaken(AccountId account, SealedTokens worn) {
        SealedTokens current = store.tokens(account);
        if (!current.equals(worn)) {
            return current;
        }
        RefreshLease mine = new RefreshLease();
        if (!store.takeRefreshLease(account, mine, lease)) {
            throw new LeaseTakenException();
        }
        try {
            // Somebody may have finished between the look and the lease.
            current = store.tokens(account);
            return current.equals(worn) ? refresh(account, current) : current;
        } finally {
            store.releaseRefreshLease(account, mine);
        }
    }

    private SealedTokens refresh(AccountId account, SealedTokens worn) {
        try {
            TokenGrant grant = ask(vault.refreshToken(account, worn));
            return store.replace(account, worn, vault.seal(account, grant));
        } catch (UnreadableSecretException unreadable) {
            log.error("Refresh token of account {}: {}", account, unreadable.getMessage());
        } catch (TikTokRefusedException refused) {
            if (!refused.error().is("invalid_grant")) {
                throw refused;
            }
            log.warn(
                    "TikTok has ended its grant for account {} (log_id {})",
                    account,
                    refused.error().logId());
        }
        store.markForReconnecting(account, worn);
        throw new ReconnectNeededException(account);
    }

    /** A lost answer may have rotated the token already; the old one is worth exactly one more try. */
    private TokenGrant ask(Secret refreshToken) throws TikTokException {
        try {
            return oauth.refresh(refreshToken);
        } catch (TikTokUnreachableException lost) {
            return oauth.refresh(refreshToken);
        }
    }

    private static final class LeaseTakenException extends RuntimeException {}
}
