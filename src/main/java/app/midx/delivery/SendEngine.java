package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadJourney;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes an upload as far as it gets at this moment, and says when to go on. */
@Service
class SendEngine {

    private static final Logger log = LoggerFactory.getLogger(SendEngine.class);

    private static final Duration PAUSE_WHEN_FULL = Duration.ofSeconds(1);

    private final UploadJourney uploads;
    private final Journal journal;
    private final Opening opening;
    private final Transfer transfer;
    private final Resumption resumption;
    private final Aftermath aftermath;
    private final Semaphore places;

    SendEngine(
            UploadJourney uploads,
            Journal journal,
            Opening opening,
            Transfer transfer,
            Resumption resumption,
            Aftermath aftermath,
            SendingSettings settings) {
        this.uploads = uploads;
        this.journal = journal;
        this.opening = opening;
        this.transfer = transfer;
        this.resumption = resumption;
        this.aftermath = aftermath;
        this.places = new Semaphore(settings.parallel());
    }

    Later goOn(UploadId id) {
        UploadFacts upload = uploads.find(id).orElse(null);
        if (upload == null) {
            return Later.never();
        }
        try {
            return take(upload, journal.takeOver(id));
        } catch (FencedOffException takenOver) {
            log.info("{}", takenOver.getMessage());
            return Later.never();
        }
    }

    private Later take(UploadFacts upload, @Nullable JournalEntry latest) {
        NextStep step = NextStep.after(upload.status(), latest);
        if (latest == null) {
            return step == NextStep.BEGIN ? sending(() -> opening.open(upload)) : Later.never();
        }
        return switch (step) {
            case BEGIN -> sending(() -> opening.open(upload));
            case BEGIN_AFTER_LOST_INIT -> opening.initWasLost(latest);
            case RESUME -> sending(() -> resumption.resume(upload, latest));
            case ASK -> aftermath.ask(upload, latest);
            case STOP -> {
                transfer.stop(latest);
                yield Later.never();
            }
            case REST -> Later.never();
        };
    }

    /** Only what moves bytes needs one of the places; a question to TikTok never waits for a long video. */
    private Later sending(Supplier<Later> step) {
        if (!places.tryAcquire()) {
            return Later.in(PAUSE_WHEN_FULL);
        }
        try {
            return step.get();
        } finally {
            places.release();
        }
    }
}
