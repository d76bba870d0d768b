package app.midx.upload;

import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.MediaSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Erases videos, and the pictures of their covers, a set time after their upload has come to rest: nobody needs them any more, and they are people's own. */
@Service
class VideoRetention {

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

    /** Erases what is due, batch by batch. May be broken off anywhere and run again. */
    void eraseDue() {
        Instant restingSince = clock.instant().minus(settings.keepFor());
        List<UploadFacts> due;
        do {
            due = uploads.findByMediaIdNotNullAndFinishedAtBeforeOrderByFinishedAt(restingSince, BATCH).stream()
                    .map(Upload::facts)
                    .toList();
            due.forEach(this::erase);
        } while (!due.isEmpty());
    }

    private void erase(UploadFacts upload) {
        if (upload.media() != null) {
            // The bytes first: a row that still names them is found again, bytes that no row names are not.
            media.erase(upload.media());
        }
        UploadId id = upload.id();
        covers.erase(id);
        ledger.change(id, Upload::forgetVideo);
    }
}
