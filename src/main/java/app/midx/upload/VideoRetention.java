package app.midx.upload;

import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.MediaSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Erases videos, and the pictures of their covers, a set time after their upload has come to rest: nobody needs them any more, and they are people's own. */
@Service
class VideoRetention {

    private static final Logger log = LoggerFactory.getLogger(VideoRetention.class);

    private static final Limit BATCH = Limit.of(100);

    private final UploadRepository uploads;
    private final UploadLedger ledger;
    private final MediaFiles media;
    private final CoverStore covers;
    private final MediaSettings settings;
    private final Clock clock;

    VideoRetention(
            UploadRepository uploads,
            UploadLedger ledger,
            MediaFiles media,
            CoverStore covers,
            MediaSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.ledger = ledger;
        this.media = media;
        this.covers = covers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Erases what is due, batch by batch. May be broken off anywhere and run again; what cannot be erased now holds up nothing else. */
    void eraseDue() {
        Instant restingSince = clock.instant().minus(settings.keepFor());
        long erased;
        do {
            erased = uploads.findByMediaIdNotNullAndFinishedAtBeforeOrderByFinishedAt(restingSince, BATCH).stream()
                    .map(Upload::facts)
                    .filter(this::erase)
                    .count();
        } while (erased > 0);
    }

    private boolean erase(UploadFacts seen) {
        try {
            ledger.change(seen.id(), upload -> {
                // Its creator may have sent it on its way again since it was looked for.
                if (Objects.equals(upload.facts().finishedAt(), seen.finishedAt())) {
                    forget(upload);
                }
            });
            return true;
        } catch (RuntimeException unerasable) {
            log.warn("The video of upload {} could not be erased", seen.id(), unerasable);
            return false;
        }
    }

    private void forget(Upload upload) {
        MediaId video = upload.media();
        if (video != null
                && !uploads.existsByMediaIdAndIdNot(video.value(), upload.id().value())) {
            // The bytes first: a row that still names them is found again, bytes that no row names are not.
            media.erase(video);
        }
        covers.erase(upload.id());
        upload.forgetVideo();
    }
}
