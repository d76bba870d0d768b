package app.midx.account.signin;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RememberedBrowserRepository extends Repository<RememberedBrowser, String> {

    /** Locks the row: tabs that open at once take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RememberedBrowser> findBySeriesHash(String seriesHash);

    RememberedBrowser save(RememberedBrowser browser);

    @Modifying
    @Query("delete from RememberedBrowser b where b.seriesHash = :seriesHash")
    void forget(String seriesHash);

    @Modifying
    @Query("delete from RememberedBrowser b where b.creatorId = :creator")
    void forgetAllOf(UUID creator);

    @Modifying
    @Query("delete from RememberedBrowser b where b.expiresAt < :now")
    void forgetExpired(Instant now);
}
