package app.midx.account;

import app.midx.common.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around an account's tokens; TikTok is never asked inside one. */
@Component
@Transactional
class AccountStore {

    private final TikTokAccountRepository accounts;
    private final Clock clock;

    AccountStore(TikTokAccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SealedTokens tokens(AccountId account) {
        SealedTokens tokens =
                accounts.findById(account.value()).map(TikTokAccount::tokens).orElse(null);
        if (tokens == null) {
            throw new ReconnectNeededException(account);
        }
        return tokens;
    }

    /**
     * Puts new tokens in the place of worn ones.
     *
     * @return what is kept now: not the new ones where the creator has connected the account anew meanwhile
     */
    public SealedTokens replace(AccountId account, SealedTokens worn, SealedTokens next) {
        accounts.lock(account.value())
                .filter(found -> worn.equals(found.tokens()))
                .ifPresent(found -> {
                    found.keep(next);
                    found.seen(clock.instant());
                });
        return tokens(account);
    }

    /** Does nothing where the tokens have been replaced meanwhile: the refused ones were merely old. */
    public void markForReconnecting(AccountId account, SealedTokens refused) {
        accounts.lock(account.value())
                .filter(found -> refused.equals(found.tokens()))
                .ifPresent(TikTokAccount::needsReconnecting);
    }

    public boolean takeRefreshLease(AccountId account, RefreshLease lease, Duration length) {
        Instant now = clock.instant();
        return accounts.takeRefreshLease(account.bytes(), lease.holder(), now, now.plus(length)) == 1;
    }

    public void releaseRefreshLease(AccountId account, RefreshLease lease) {
        accounts.releaseRefreshLease(account.bytes(), lease.holder());
    }
}
