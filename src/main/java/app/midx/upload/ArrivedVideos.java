package app.midx.upload;

import app.midx.media.MediaCompleted;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes of a video that was sent on its way before it had arrived what can only be known of a whole one. */
@Component
class ArrivedVideos {

    private final UploadJourney uploads;
    private final UploadLedger ledger;
    private final MediaFiles media;

    ArrivedVideos(UploadJourney uploads, UploadLedger ledger, MediaFiles media) {
        this.uploads = uploads;
        this.ledger = ledger;
        this.media = media;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(MediaCompleted arrived) {
        String sha256 = media.find(arrived.owner(), arrived.id())
                .map(StagedMedia::sha256)
                .orElse(null);
        uploads.waitingFor(arrived.owner(), arrived.id())
                .forEach(id -> ledger.change(id, upload -> upload.isOf(Fingerprint.of(arrived.owner(), sha256))));
    }
}
