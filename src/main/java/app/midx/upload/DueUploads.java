package app.midx.upload;

import app.midx.common.UploadId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scheduled uploads whose time has come, for the engine that sends them. Asks for no owner: it is not for views. */
@Service
@Transactional
public class DueUploads {

    private final UploadLedger ledger;
    private final UploadRepository uploads;
    private final Clock clock;

    DueUploads(UploadLedger ledger, UploadRepository uploads, Clock clock) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Hands a scheduled upload over for sending if its time has come. Of several who ask, one does it.
     *
     * @param grace how late it may be sent; after that its creator is asked
     * @return the upload as it stands now; empty where it was deleted
     */
    public Optional<UploadFacts> startIfDue(UploadId id, Duration grace) {
        var now = clock.instant();
        return ledger.changeIf(id, upload -> upload.isDue(now), upload -> upload.start(grace, now))
                .or(() -> uploads.findById(id.value()).map(Upload::facts));
    }

    /** Those whose time has come and that nobody has started, the oldest first. */
    @Transactional(readOnly = true)
    public List<UploadId> overdue(int most) {
        List<UUID> ids = uploads.idsDue(UploadStatus.SCHEDULED, clock.instant(), Limit.of(most));
        return ids.stream().map(UploadId::new).toList();
    }
}
