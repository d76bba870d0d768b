package app.midx.upload;

import app.midx.common.UploadId;
import app.midx.media.MediaCompleted;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import java.util.EnumSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of a video what can only be known of a whole one. Its upload may be anywhere by then: still a draft, whose button is
 * being pressed with what was known before, or at TikTok already.
 */
@Component
class ArrivedVideos {

    private final UploadRepository uploads;
    private final UploadLedger ledger;
    private final MediaFiles media;

    ArrivedVideos(UploadRepository uploads, UploadLedger ledger, MediaFiles media) {
        this.uploads = uploads;
        this.ledger = ledger;
        this.media = media;
    }

    @EventListener
    @Transactional
    public void note(MediaCompleted arrived) {
        String sha256 = media.find(arrived.owner(), arrived.id())
                .map(StagedMedia::sha256)
                .orElse(null);
        String fingerprint = Fingerprint.of(arrived.owner(), sha256);
        uploads.idsWithVideo(arrived.owner().value(), arrived.id().value(), EnumSet.allOf(UploadStatus.class))
                .forEach(id -> ledger.changeIf(
                        new UploadId(id), upload -> !upload.isKnown(), upload -> upload.isOf(fingerprint)));
    }
}
