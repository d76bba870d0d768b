package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.security.UnreadableSecretException;
import app.midx.tiktok.Retry;
import app.midx.tiktok.TikTokRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lends an account's access token to one call at a time. The token is refreshed before it ends, and once more where TikTok
 * refuses it early; the caller never keeps it.
 */
@Service
public class AccountTokens {

    private static final Logger log = LoggerFactory.getLogger(AccountTokens.class);

    /** A token with less life left than this is refreshed first, so that it does not end between two calls. */
    private static final Duration FRESH_ENOUGH = Duration.ofMinutes(10);

    private final AccountStore store;
    private final TokenVault vault;
    private final TokenRefresh refresh;
    private final Clock clock;

    AccountTokens(AccountStore store, TokenVault vault, TokenRefresh refresh, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.refresh = refresh;
        this.clock = clock;
    }

    /**
     * Calls TikTok on behalf of an account.
     *
     * @throws ReconnectNeededException where only the creator can bring the account back
     * @throws app.midx.tiktok.TikTokException what the call itself ran into
     */
    public <T> T call(AccountId account, Function<Secret, T> request) {
        SealedTokens tokens = fresh(account);
        try {
            return request.apply(open(account, tokens));
        } catch (TikTokRefusedException refused) {
            if (refused.error().retry() != Retry.REFRESH_TOKEN) {
                throw refused;
            }
            log.info(
                    "TikTok refused the access token of account {} early ({})",
                    account,
                    refused.error().logId());
            return request.apply(open(account, refresh.replace(account, tokens)));
        }
    }

    /**
     * Sees to it that the next call finds a fresh token and is made without delay.
     *
     * @throws ReconnectNeededException as for {@link #call}
     * @throws app.midx.tiktok.TikTokException where TikTok could not be asked for one
     */
    public void prepare(AccountId account) {
        fresh(account);
    }

    private SealedTokens fresh(AccountId account) {
        SealedTokens tokens = store.tokens(account);
        boolean fresh = clock.instant().plus(FRESH_ENOUGH).isBefore(tokens.accessTokenExpiresAt());
        return fresh ? tokens : refresh.replace(account, tokens);
    }

    private Secret open(AccountId account, SealedTokens tokens) {
        try {
            return vault.accessToken(account, tokens);
        } catch (UnreadableSecretException unreadable) {
            log.error("Access token of account {}: {}", account, unreadable.getMessage());
            store.markForReconnecting(account, tokens);
            throw new ReconnectNeededException(account);
        }
    }
}
