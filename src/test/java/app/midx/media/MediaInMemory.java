package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The table, for tests that are about files. */
class MediaInMemory implements MediaRepository {

    final AtomicInteger writes = new AtomicInteger();
    private final Map<UUID, Media> rows = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> owners = new ConcurrentHashMap<>();

    MediaId begin(CreatorId owner, long size, String storeKey) {
        MediaId id = new MediaRecords(this, Clock.systemUTC())
                .begin(owner, new FileClaim("clip.mp4", "video/mp4", size), storeKey);
        owners.put(id.value(), owner.value());
        return id;
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
    public Optional<Media> findByIdAndCreatorId(UUID id, UUID creatorId) {
        return findById(id).filter(_ -> creatorId.equals(owners.get(id)));
    }
}
