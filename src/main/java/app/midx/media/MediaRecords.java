package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The database's side of ingest: one write when a file begins, one when it ends, none for the packets between. */
@Service
@Transactional
class MediaRecords {

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
    Optional<Media> find(MediaId id) {
        return repository.findById(id.value());
    }

    void complete(MediaId id, String mimeType, String sha256, VideoFacts facts) {
        change(id, media -> media.complete(mimeType, sha256, facts, clock.instant()));
    }

    void refuse(MediaId id) {
        change(id, media -> media.refuse(clock.instant()));
    }

    void erase(MediaId id) {
        change(id, media -> media.erase(clock.instant()));
    }

    private void change(MediaId id, Consumer<Media> change) {
        repository.findById(id.value()).ifPresent(media -> {
            change.accept(media);
            repository.save(media);
        });
    }
}
