package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The database's side of ingest: one write when a file begins, one when it ends, none for the packets between. */
@Service
@Transactional
class MediaRecords {

    private static final Set<MediaState> HERE = EnumSet.of(MediaState.RECEIVING, MediaState.COMPLETE);

    private final MediaRepository repository;
    private final Clock clock;

    MediaRecords(MediaRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    MediaId begin(CreatorId owner, FileClaim claim, String storeKey) {
        return repository
                .save(new Media(owner, claim, storeKey, clock.instant()))
                .id();
    }

    @Transactional(readOnly = true)
    Optional<Media> find(CreatorId owner, MediaId id) {
        return repository.findByIdAndCreatorId(id.value(), owner.value());
    }

    @Transactional(readOnly = true)
    List<Media> find(CreatorId owner, Collection<MediaId> ids) {
        return ids.isEmpty() ? List.of() : repository.findByIdInAndCreatorId(values(ids), owner.value());
    }

    @Transactional(readOnly = true)
    Optional<Media> find(MediaId id) {
        return repository.findById(id.value());
    }

    /** All that lies here of a creator, or is on its way; newest first. */
    @Transactional(readOnly = true)
    List<Media> held(CreatorId owner) {
        return repository.findByCreatorIdAndStateInOrderByCreatedAtDesc(owner.value(), HERE);
    }

    /** All that is on its way, of everybody. */
    @Transactional(readOnly = true)
    List<Media> receiving() {
        return repository.findByState(MediaState.RECEIVING);
    }

    /** Of all that is on its way, what is here of it included. */
    @Transactional(readOnly = true)
    long bytesDeclared() {
        return repository.bytesDeclared(MediaState.RECEIVING);
    }

    /** Those of a state that were begun before. */
    @Transactional(readOnly = true)
    List<MediaId> begunBefore(Instant before, MediaState state) {
        return ids(repository.idsCreatedBefore(before, EnumSet.of(state)));
    }

    @Transactional(readOnly = true)
    List<MediaId> goneSince(Instant before) {
        return ids(repository.idsErasedBefore(before));
    }

    @Transactional(readOnly = true)
    List<Media> all(Collection<MediaId> ids) {
        return repository.findByIdIn(values(ids));
    }

    @Transactional(readOnly = true)
    Set<String> keysInUse(Collection<String> keys) {
        return repository.keysInUse(keys);
    }

    /** Answers false where it is not over. */
    boolean expire(MediaId id, Predicate<Media> isOver) {
        Optional<Media> over = repository.lockById(id.value()).filter(media -> media.isHere() && isOver.test(media));
        over.ifPresent(media -> {
            media.expire(clock.instant());
            repository.save(media);
        });
        return over.isPresent();
    }

    /** Locks it until the end of the caller's transaction; answers false where it is not here. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(MediaId id) {
        return repository.lockById(id.value()).filter(Media::isHere).isPresent();
    }

    /** Answers false where it is needed. */
    boolean eraseUnless(MediaId id, Predicate<MediaId> isNeeded) {
        Optional<Media> media = repository.lockById(id.value());
        if (media.isPresent() && isNeeded.test(id)) {
            return false;
        }
        media.ifPresent(free -> {
            free.erase(clock.instant());
            repository.save(free);
        });
        return true;
    }

    /** Nothing is left of these, not even that they were here. */
    void forget(Collection<MediaId> ids) {
        repository.deleteByIdIn(values(ids));
    }

    void complete(MediaId id, String mimeType, @Nullable String sha256, VideoFacts facts) {
        change(id, media -> media.complete(mimeType, sha256, facts, clock.instant()));
    }

    /** Does nothing where it is not here any more, or its digest is known by now. */
    void digested(MediaId id, String sha256) {
        repository.lockById(id.value()).filter(Media::isUndigested).ifPresent(media -> {
            media.digested(sha256);
            repository.save(media);
        });
    }

    /** Of everybody. */
    @Transactional(readOnly = true)
    List<Media> undigested() {
        return repository.findByStateAndSha256IsNull(MediaState.COMPLETE);
    }

    void refuse(MediaId id) {
        change(id, media -> media.refuse(clock.instant()));
    }

    void erase(MediaId id) {
        change(id, media -> media.erase(clock.instant()));
    }

    private static List<MediaId> ids(List<UUID> values) {
        return values.stream().map(MediaId::new).toList();
    }

    private static List<UUID> values(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::value).toList();
    }

    private void change(MediaId id, Consumer<Media> change) {
        repository.findById(id.value()).ifPresent(media -> {
            change.accept(media);
            repository.save(media);
        });
    }
}
