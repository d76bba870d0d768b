package app.midx.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface TikTokAccountRepository extends Repository<TikTokAccount, UUID> {

    Optional<TikTokAccount> findById(UUID id);

    Optional<TikTokAccount> findByIdAndCreatorId(UUID id, UUID creatorId);

    Optional<TikTokAccount> findByOpenId(String openId);

    List<TikTokAccount> findByCreatorIdOrderByConnectedAt(UUID creatorId);

    /** Takes the right to refresh an account's tokens, unless somebody else holds it. @return 1 where it was taken */
    @Modifying
    @NativeQuery("UPDATE tiktok_account SET refresh_lease = :holder, refresh_lease_until = :until"
            + " WHERE id = :id AND (refresh_lease IS NULL OR refresh_lease_until < :now)")
    int takeRefreshLease(UUID id, UUID holder, Instant now, Instant until);

    @Modifying
    @NativeQuery(
            "UPDATE tiktok_account SET refresh_lease = NULL, refresh_lease_until = NULL WHERE id = :id AND refresh_lease = :holder")
    int releaseRefreshLease(UUID id, UUID holder);
}
