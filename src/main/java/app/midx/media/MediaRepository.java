package app.midx.media;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MediaRepository extends Repository<Media, UUID> {

    Media save(Media media);

    Optional<Media> findById(UUID id);

    Optional<Media> findByIdAndCreatorId(UUID id, UUID creatorId);

    /** Whoever decides that a file is over has it alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Media m where m.id = :id")
    Optional<Media> lockById(UUID id);

    List<Media> findByIdIn(Collection<UUID> ids);

    List<Media> findByIdInAndCreatorId(Collection<UUID> ids, UUID creatorId);

    List<Media> findByState(MediaState state);

    List<Media> findByStateAndSha256IsNull(MediaState state);

    List<Media> findByCreatorIdAndStateInOrderByCreatedAtDesc(UUID creatorId, Collection<MediaState> states);

    @Query("select coalesce(sum(m.size), 0) from Media m where m.state = :state")
    long bytesDeclared(MediaState state);

    @Query("select m.id from Media m where m.state in :states and m.createdAt < :before")
    List<UUID> idsCreatedBefore(Instant before, Collection<MediaState> states);

    @Query("select m.id from Media m where m.erasedAt < :before")
    List<UUID> idsErasedBefore(Instant before);

    @Query("select m.storeKey from Media m where m.storeKey in :keys and m.erasedAt is null")
    Set<String> keysInUse(Collection<String> keys);

    void deleteByIdIn(Collection<UUID> ids);
}
