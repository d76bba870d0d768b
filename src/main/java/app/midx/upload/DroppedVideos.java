package app.midx.upload;

import app.midx.media.MediaFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Erases videos that no upload names any more. Only once that is certain, and with no upload locked: whoever receives the last
 * bytes of a file holds the file and wants its upload. What is missed here is swept like anything that nobody names.
 */
@Component
class DroppedVideos {

    private final UploadRepository uploads;
    private final MediaFiles media;

    DroppedVideos(UploadRepository uploads, MediaFiles media) {
        this.uploads = uploads;
        this.media = media;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void erase(VideoDropped dropped) {
        if (!uploads.existsByMediaId(dropped.video().value())) {
            media.erase(dropped.video());
        }
    }
}
