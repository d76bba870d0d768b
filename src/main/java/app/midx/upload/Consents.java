package app.midx.upload;

import app.midx.common.UploadId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What creators have agreed to. Each press of a button that sends is a row of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consents {

    private final EntityManager entities;

    Consents(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The creator agrees once more to what they agreed to last.
     *
     * @param at to which time; null for at once
     */
    void again(UploadId upload, @Nullable Instant at, Instant now) {
        entities.createQuery("select c from Consent c where c.uploadId = :upload order by c.id desc", Consent.class)
                .setParameter("upload", upload.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(last -> entities.persist(last.forAnotherTime(at, now)));
    }
}
