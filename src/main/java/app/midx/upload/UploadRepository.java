package app.midx.upload;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What was deleted stays for a moment, in case its creator takes that back. Whatever is asked for a creator leaves it out; the
 * sending, the caps and what erases files go on with it until it is gone.
 */
interface UploadRepository extends Repository<Upload, UUID> {

    Optional<Upload> findById(UUID id);

    @Query("select u from Upload u where u.id = :id and u.creatorId = :creatorId and u.deletedAt is null")
    Optional<Upload> findByIdAndCreatorId(UUID id, UUID creatorId);

    /** Whoever changes an upload has it alone: creator and sending take turns instead of failing each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Upload u where u.id = :id")
    Optional<Upload> lockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Upload u where u.id = :id and u.creatorId = :creatorId and u.deletedAt is null")
    Optional<Upload> lockByIdAndCreatorId(UUID id, UUID creatorId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Upload u where u.id = :id and u.creatorId = :creatorId and u.deletedAt is not null")
    Optional<Upload> lockDeleted(UUID id, UUID creatorId);

    @Query("select u.id from Upload u where u.deletedAt < :before order by u.deletedAt")
    List<UUID> idsDeletedBefore(Instant before, Limit limit);

    List<Upload> findByCreatorIdAndDeletedAtNullOrderByCreatedAtDescIdDesc(UUID creatorId, Pageable page);

    List<Upload> findByCreatorIdAndStatusInAndDeletedAtNullOrderByCreatedAtDescIdDesc(
            UUID creatorId, Set<UploadStatus> statuses, Pageable page);

    int countByCreatorIdAndDeletedAtNull(UUID creatorId);

    int countByCreatorIdAndStatusInAndDeletedAtNull(UUID creatorId, Set<UploadStatus> statuses);

    @Query("select u from Upload u where u.id in :ids and u.creatorId = :creatorId and u.deletedAt is null")
    List<Upload> ofOwner(Collection<UUID> ids, UUID creatorId);

    /** Uploads for which the button was pressed, those begun last first. */
    @Query("""
            select u from Upload u
            where u.creatorId = :creatorId and u.queuedAt is not null and u.deletedAt is null
            order by u.createdAt desc, u.id desc
            """)
    List<Upload> latestSent(UUID creatorId, Limit limit);

    /** Uploads that have come to rest before a time and still have their video. */
    List<Upload> findByMediaIdNotNullAndFinishedAtBeforeOrderByFinishedAt(Instant before, Limit limit);

    boolean existsByMediaId(UUID mediaId);

    /** Whether another upload than this one names a file. */
    boolean existsByMediaIdAndIdNot(UUID mediaId, UUID id);

    List<Upload> findByMediaIdIn(Collection<UUID> mediaIds);

    List<Upload> findByStatusInAndUpdatedAtBeforeOrderByUpdatedAtAscIdAsc(
            Set<UploadStatus> statuses, Instant before, Pageable page);

    @Query("select u from Upload u where u.form.accountId = :account and u.status in :statuses")
    List<Upload> findByAccount(UUID account, Set<UploadStatus> statuses);

    @Query("select u.id from Upload u where u.creatorId = :creatorId and u.mediaId = :media and u.status in :statuses")
    List<UUID> idsWithVideo(UUID creatorId, UUID media, Set<UploadStatus> statuses);

    @Query("""
            select u from Upload u
            where u.creatorId = :creatorId and u.sending.fingerprint = :fingerprint
                and u.form.accountId = :account and u.status in :statuses and u.deletedAt is null
            order by coalesce(u.queuedAt, u.scheduledFor) desc
            """)
    List<Upload> ofFile(UUID creatorId, UUID account, String fingerprint, Set<UploadStatus> statuses, Limit limit);

    @Query("select u.form from Upload u where u.id = :id and u.creatorId = :creatorId and u.deletedAt is null")
    Optional<StoredForm> form(UUID id, UUID creatorId);

    @Query("select u.id from Upload u where u.form.accountId = :account and u.form.mode = :mode and u.status = :queued")
    List<UUID> idsOfQueued(UUID account, SendMode mode, UploadStatus queued);

    @Query("select distinct u.form.accountId from Upload u where u.form.mode = :mode and u.status = :queued")
    List<UUID> accountsWithQueued(SendMode mode, UploadStatus queued);

    /** Waiting, missed, or sent in whatever way; the drafts of a creator have no time. */
    @Query("""
            select u from Upload u
            where u.creatorId = :creatorId
                and ((u.scheduledFor >= :from and u.scheduledFor < :until)
                    or (u.scheduledFor is null and u.queuedAt >= :from and u.queuedAt < :until))
                and u.status <> app.midx.upload.UploadStatus.DRAFT
                and u.status <> app.midx.upload.UploadStatus.CANCELLED
                and u.deletedAt is null
            order by coalesce(u.scheduledFor, u.queuedAt), u.id
            """)
    List<Upload> onCalendar(UUID creatorId, Instant from, Instant until);

    @Query("""
            select count(u) from Upload u
            where u.creatorId = :creatorId and u.form.accountId = :account and u.form.mode = :mode
                and u.status = :scheduled and u.scheduledFor >= :from and u.scheduledFor < :until
                and u.deletedAt is null
            """)
    int countScheduled(
            UUID creatorId, UUID account, SendMode mode, UploadStatus scheduled, Instant from, Instant until);

    @Query("select u.id from Upload u where u.status = :scheduled and u.scheduledFor <= :now order by u.scheduledFor")
    List<UUID> idsDue(UploadStatus scheduled, Instant now, Limit limit);

    @Query("select u.id from Upload u where u.id in :ids and u.status = :status")
    List<UUID> idsIn(List<UUID> ids, UploadStatus status);

    void delete(Upload upload);
}
