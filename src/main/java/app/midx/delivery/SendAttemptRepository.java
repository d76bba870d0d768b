package app.midx.delivery;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SendAttemptRepository extends Repository<SendAttempt, UUID> {

    /** The latest attempt, locked: whoever takes it over and whoever still writes to it take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SendAttempt> findFirstByUploadIdOrderByNumberDesc(UUID uploadId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SendAttempt> findByPublishIdAndAccountId(String publishId, UUID accountId);

    int countByAccountIdAndState(UUID accountId, AttemptState state);
}
