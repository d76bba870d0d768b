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

    MediaId begin(CreatorId owner, long size, String storeKey) {
        return new MediaRecords(this, Clock.systemUTC())
                .begin(owner, new FileClaim("clip.mp4", "video/mp4", size), storeKey);
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
        return findById(id).filter(media -> creatorId.equals(media.owner().value()));
    }
}
