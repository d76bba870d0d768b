package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts a creator has connected. The owner is part of every question, so that nobody learns of another's. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final TikTokAccountRepository accounts;

    Accounts(TikTokAccountRepository accounts) {
        this.accounts = accounts;
    }

    /** In the order in which they were connected. */
    public List<ConnectedAccount> of(CreatorId creator) {
        return accounts.findByCreatorIdOrderByConnectedAt(creator.value()).stream()
                .map(TikTokAccount::facts)
                .toList();
    }

    /**
     * How long TikTok lets Midx act for an account if it grants nothing anew, as its latest answer said; empty where the account
     * has to be connected anew, and where it is not this creator's.
     */
    public Optional<Instant> accessUntil(CreatorId owner, AccountId account) {
        return accounts.findByIdAndCreatorId(account.value(), owner.value())
                .map(TikTokAccount::tokens)
                .map(SealedTokens::accessUntil);
    }

    public Optional<ConnectedAccount> find(CreatorId owner, AccountId account) {
        return accounts.findByIdAndCreatorId(account.value(), owner.value()).map(TikTokAccount::facts);
    }
}
