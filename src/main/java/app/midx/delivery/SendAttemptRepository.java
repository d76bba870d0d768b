package app.midx.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SendAttemptRepository extends Repository<SendAttempt, UUID> {

    /** The latest attempt, locked: whoever takes it over and whoever still writes to it take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SendAttempt> findFirstByUploadIdOrderByNumberDesc(UUID uploadId);

    /** The same for whoever only wants to know. */
    Optional<SendAttempt> findTopByUploadIdOrderByNumberDesc(UUID uploadId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SendAttempt> findByPublishIdAndAccountId(String publishId, UUID accountId);

    /** The uploads of an account with an attempt that is in any other state than the given one. */
    @Query("select distinct a.uploadId from SendAttempt a where a.accountId = :account and a.state <> :state")
    List<UUID> findUploads(UUID account, AttemptState state);

    int countByAccountIdAndState(UUID accountId, AttemptState state);
}
