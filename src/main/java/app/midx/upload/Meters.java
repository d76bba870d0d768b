package app.midx.upload;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.tiktok.CapSettings;
import app.midx.tiktok.TikTokSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How near an account is to TikTok's caps, counted from what Midx itself has sent. TikTok tells none of its own counts, and other
 * apps have a part in some of them, so it may refuse sooner.
 */
@Service
@Transactional(readOnly = true)
public class Meters {

    private final Accounts accounts;
    private final CapCount count;
    private final TikTokSettings tiktok;

    Meters(Accounts accounts, CapCount count, TikTokSettings tiktok) {
        this.accounts = accounts;
        this.count = count;
        this.tiktok = tiktok;
    }

    /** As the next upload of the account would find them; empty where the account is not this creator's. */
    public Optional<AccountMeters> of(CreatorId owner, AccountId account) {
        return accounts.find(owner, account).map(found -> of(found, null));
    }

    /** TikTok's numbers, as far as they are the same for every account. */
    public CapSettings caps() {
        return tiktok.caps();
    }

    /** @param sending as for {@link CapCount#places} */
    AccountMeters of(ConnectedAccount account, @Nullable UploadId sending) {
        return new AccountMeters(
                Meter.of(
                        count.places(account.id(), SendMode.DIRECT_POST, sending),
                        tiktok.caps().postsPerDay()),
                Meter.of(
                        count.places(account.id(), SendMode.INBOX_DRAFT, sending),
                        tiktok.caps().pendingDrafts()),
                creators(account.id(), sending == null),
                tiktok.audited(),
                accounts.accessUntil(account.owner(), account.id()).orElse(null));
    }

    private @Nullable Meter creators(AccountId account, boolean withQueued) {
        if (tiktok.activeCreators().isEmpty()) {
            return null;
        }
        Map<AccountId, Instant> freed = count.creators(withQueued);
        Meter meter =
                Meter.of(List.copyOf(freed.values()), tiktok.activeCreators().getAsInt());
        return freed.containsKey(account) ? meter.withPlaceHeld() : meter;
    }
}
