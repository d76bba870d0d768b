package app.midx.account;

import app.midx.common.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where TikTok itself speaks of an account: it names it by open ID and knows no owner, so nothing of this is for people. */
@Service
@Transactional
public class TikTokGrants {

    private final TikTokAccountRepository accounts;

    TikTokGrants(TikTokAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> find(String openId) {
        return accounts.findByOpenId(openId).map(TikTokAccount::id);
    }

    /**
     * TikTok says that it has ended an authorization. May be told again, late, and in any order.
     *
     * @param at when that was, by TikTok's clock and in whole seconds; null where it is not known
     */
    public Removal removed(AccountId account, LostAccess why, @Nullable Instant at) {
        return accounts.lock(account.value())
                .map(found -> found.removed(why, at))
                .orElse(Removal.OUTDATED);
    }
}
