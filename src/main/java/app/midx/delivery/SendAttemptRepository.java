package app.midx.delivery;

import app.midx.upload.UploadStatus;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SendAttemptRepository extends Repository<SendAttempt, UUID> {

    /** The latest attempt, locked: whoever takes it over and whoever still writes to it take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SendAttempt> findFirstByUploadIdOrderByNumberDesc(UUID uploadId);

    @Query("select a.uploadId from SendAttempt a join Upload u on u.id = a.uploadId"
            + " where a.publishId = :publishId and u.form.accountId = :account")
    Optional<UUID> findUpload(UUID account, String publishId);

    @Query("select u.id from Upload u where u.form.accountId = :account and u.status not in :resting")
    List<UUID> findUploadsUnderWay(UUID account, Set<UploadStatus> resting);
}
