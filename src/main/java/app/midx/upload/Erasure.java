package app.midx.upload;

import app.midx.common.UploadId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one deleted upload, in a transaction of its own; its video goes once that is certain. */
@Component
class Erasure {

    private final UploadLedger ledger;
    private final ApplicationEventPublisher publisher;

    Erasure(UploadLedger ledger, ApplicationEventPublisher publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    @Transactional
    public void erase(UploadId id, Instant deletedBefore) {
        ledger.erase(id, deletedBefore).ifPresent(video -> publisher.publishEvent(new VideoDropped(video)));
    }
}
