package app.midx.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TikTokAccountRepository extends Repository<TikTokAccount, UUID> {

    Optional<TikTokAccount> findById(UUID id);

    Optional<TikTokAccount> findByIdAndCreatorId(UUID id, UUID creatorId);

    Optional<TikTokAccount> findByOpenId(String openId);

    /** Locks the row: whoever replaces tokens must not meet somebody else who does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from TikTokAccount a where a.id = :id")
    Optional<TikTokAccount> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from TikTokAccount a where a.openId = :openId")
    Optional<TikTokAccount> lockByOpenId(String openId);

    List<TikTokAccount> findByCreatorIdOrderByConnectedAt(UUID creatorId);

    /**
     * Takes the right to refresh an account's tokens, unless somebody else holds it. Bytes, because a plain query would hand
     * MariaDB a UUID as text, which no binary column equals.
     *
     * @return 1 where it was taken
     */
    @Modifying
    @NativeQuery("UPDATE tiktok_account SET refresh_lease = :holder, refresh_lease_until = :until"
            + " WHERE id = :id AND (refresh_lease IS NULL OR refresh_lease_until < :now)")
    int takeRefreshLease(byte[] id, byte[] holder, Instant now, Instant until);

    @Modifying
    @NativeQuery(
            "UPDATE tiktok_account SET refresh_lease = NULL, refresh_lease_until = NULL WHERE id = :id AND refresh_lease = :holder")
    int releaseRefreshLease(byte[] id, byte[] holder);
}
