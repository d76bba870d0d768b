package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaCompleted;
import app.midx.media.MediaDigested;
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
        media.find(arrived.owner(), arrived.id())
                .map(StagedMedia::sha256)
                .ifPresent(sha256 -> note(arrived.owner(), arrived.id(), sha256));
    }

    @EventListener
    @Transactional
    public void note(MediaDigested known) {
        note(known.owner(), known.id(), known.sha256());
    }

    private void note(CreatorId owner, MediaId id, String sha256) {
        String fingerprint = Fingerprint.of(owner, sha256);
        uploads.idsWithVideo(owner.value(), id.value(), EnumSet.allOf(UploadStatus.class))
                .forEach(upload -> ledger.changeIf(
                        new UploadId(upload),
                        // Another one may have been put there meanwhile.
                        found -> id.equals(found.media()) && !found.isKnown(),
                        found -> found.isOf(fingerprint)));
    }
}
