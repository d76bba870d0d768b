package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The table, for tests that are about files. */
class MediaInMemory implements MediaRepository {

    final AtomicInteger writes = new AtomicInteger();
    private final Map<UUID, Media> rows = new ConcurrentHashMap<>();
    private final Clock clock;

    MediaInMemory() {
        this(Clock.systemUTC());
    }

    MediaInMemory(Clock clock) {
        this.clock = clock;
    }

    MediaId begin(CreatorId owner, long size, String storeKey) {
        return new MediaRecords(this, clock).begin(owner, new FileClaim("clip.mp4", "video/mp4", size), storeKey);
    }

    MediaState state(MediaId id) {
        return rows.get(id.value()).state();
    }

    @Override
    public Media save(Media media) {
        writes.incrementAndGet();
        rows.put(media.id().value(), media);
        return media;
    }

    @Override
    public Optional<Media> findById(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Media> lockById(UUID id) {
        return findById(id);
    }

    @Override
    public List<Media> findByIdInAndCreatorId(Collection<UUID> ids, UUID creatorId) {
        return findByIdIn(ids).stream()
                .filter(media -> media.owner().value().equals(creatorId))
                .toList();
    }

    @Override
    public List<Media> findByIdIn(Collection<UUID> ids) {
        return all(media -> ids.contains(media.id().value()));
    }

    @Override
    public List<Media> findByState(MediaState state) {
        return all(media -> media.state() == state);
    }

    @Override
    public List<Media> findByStateAndSha256IsNull(MediaState state) {
        return all(media -> media.state() == state && media.sha256() == null);
    }

    @Override
    public List<Media> findByCreatorIdAndStateInOrderByCreatedAtDesc(UUID creatorId, Collection<MediaState> states) {
        return all(media -> creatorId.equals(media.owner().value()) && states.contains(media.state()))
                .reversed();
    }

    @Override
    public long bytesDeclared(MediaState state) {
        return findByState(state).stream().mapToLong(Media::size).sum();
    }

    @Override
    public List<UUID> idsCreatedBefore(Instant before, Collection<MediaState> states) {
        return ids(
                all(media -> states.contains(media.state()) && media.createdAt().isBefore(before)));
    }

    @Override
    public List<UUID> idsErasedBefore(Instant before) {
        return ids(all(media -> !media.isHere() && media.createdAt().isBefore(before)));
    }

    @Override
    public Set<String> keysInUse(Collection<String> keys) {
        return all(media -> media.isHere() && keys.contains(media.storeKey())).stream()
                .map(Media::storeKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void deleteByIdIn(Collection<UUID> ids) {
        rows.keySet().removeAll(ids);
    }

    private List<Media> all(Predicate<Media> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Media::createdAt))
                .toList();
    }

    private static List<UUID> ids(List<Media> found) {
        return found.stream().map(media -> media.id().value()).toList();
    }

    @Override
    public Optional<Media> findByIdAndCreatorId(UUID id, UUID creatorId) {
        return findById(id).filter(media -> creatorId.equals(media.owner().value()));
    }
}
