package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.tiktok.TokenGrant;
import app.midx.tiktok.UserInfo;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects a TikTok account: to the creator who owns it, to the one who is signed in, or to a new one. */
@Service
@Transactional
public class Connections {

    private final TikTokAccountRepository accounts;
    private final EntityManager entities;
    private final TokenVault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Connections(
            TikTokAccountRepository accounts,
            EntityManager entities,
            TokenVault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.entities = entities;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what TikTok has granted.
     *
     * @param signedIn who asked for another account; null where somebody signs in
     * @throws AccountTakenException where the account belongs to somebody else than the one who is signed in
     */
    public ConnectedAccount connect(TokenGrant grant, UserInfo user, @Nullable CreatorId signedIn) {
        TikTokAccount account = accounts.lockByOpenId(grant.openId()).orElse(null);
        if (account == null) {
            account = new TikTokAccount(AccountId.next(), owner(signedIn), grant.openId(), clock.instant());
            entities.persist(account);
        } else if (signedIn != null && !account.isOwnedBy(signedIn)) {
            throw new AccountTakenException();
        }
        account.connected(user.username(), user.displayName(), grant.scopes(), clock.instant());
        account.keep(vault.seal(account.id(), grant));
        seen(account.owner());
        events.publishEvent(new AccountConnected(account.id()));
        return account.facts();
    }

    /** A creator is here; unknown ones are not made up. */
    public Optional<CreatorId> seen(CreatorId creator) {
        return Optional.ofNullable(entities.find(Creator.class, creator.value()))
                .map(found -> {
                    found.seen(clock.instant());
                    return found.id();
                });
    }

    private CreatorId owner(@Nullable CreatorId signedIn) {
        if (signedIn != null) {
            return signedIn;
        }
        Instant now = clock.instant();
        Creator creator = new Creator(CreatorId.next(), now);
        entities.persist(creator);
        return creator.id();
    }
}
