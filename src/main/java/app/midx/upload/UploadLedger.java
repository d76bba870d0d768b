package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where an upload is changed and written down: events into the timeline, news to open pages. */
@Component
@Transactional
class UploadLedger {

    private final UploadRepository uploads;
    private final UploadEventRepository events;
    private final SpentPlaces spent;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;

    UploadLedger(
            UploadRepository uploads,
            UploadEventRepository events,
            SpentPlaces spent,
            EntityManager entities,
            ApplicationEventPublisher publisher) {
        this.uploads = uploads;
        this.events = events;
        this.spent = spent;
        this.entities = entities;
        this.publisher = publisher;
    }

    public UploadFacts add(Upload upload) {
        entities.persist(upload);
        return written(upload);
    }

    /** A change that its owner asks for. Empty for somebody else's upload, as for one that is not there. */
    public Optional<UploadFacts> change(CreatorId owner, UploadId id, Consumer<Upload> change) {
        return uploads.lockByIdAndCreatorId(id.value(), owner.value()).map(upload -> {
            change.accept(upload);
            return written(upload);
        });
    }

    /** A change that the sending brings about. */
    public Optional<UploadFacts> change(UploadId id, Consumer<Upload> change) {
        return uploads.lockById(id.value()).map(upload -> {
            change.accept(upload);
            return written(upload);
        });
    }

    /** A change that the sending brings about, as long as a condition holds; empty where it does not. */
    public Optional<UploadFacts> changeIf(UploadId id, Predicate<Upload> condition, Consumer<Upload> change) {
        return uploads.lockById(id.value()).filter(condition).map(upload -> {
            change.accept(upload);
            return written(upload);
        });
    }

    /** Takes a deletion back. Empty where it is too late, and for somebody else's. */
    public Optional<UploadFacts> restore(CreatorId owner, UploadId id) {
        return uploads.lockDeleted(id.value(), owner.value()).map(upload -> {
            upload.restore();
            return written(upload);
        });
    }

    /**
     * Erases an upload for good, unless its creator has taken it back.
     *
     * @return its video, which nothing may name any more
     */
    public Optional<MediaId> erase(UploadId id, Instant deletedBefore) {
        return uploads.lockById(id.value())
                .filter(upload -> upload.wasDeletedBefore(deletedBefore))
                .flatMap(upload -> {
                    spent.keep(upload);
                    uploads.delete(upload);
                    entities.flush();
                    return Optional.ofNullable(upload.media());
                });
    }

    private UploadFacts written(Upload upload) {
        upload.drainEvents().forEach(events::save);
        // Whoever goes on to erase a file must know by then that the change holds.
        entities.flush();
        UploadFacts facts = upload.facts();
        publisher.publishEvent(
                upload.isDeleted()
                        ? new UploadNews.Removed(upload.owner(), upload.id())
                        : new UploadNews.Changed(facts));
        return facts;
    }
}
