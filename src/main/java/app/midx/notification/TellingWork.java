package app.midx.notification;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadJourney;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells one telling. */
@Component
class TellingWork {

    /** Later it would be no news. */
    static final Duration NEWS_FOR = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(TellingWork.class);

    private final TellingStore tellings;
    private final List<Courier> couriers;
    private final UploadJourney uploads;
    private final Clock clock;

    TellingWork(TellingStore tellings, List<Courier> couriers, UploadJourney uploads, Clock clock) {
        this.tellings = tellings;
        this.couriers = couriers;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @throws TellLaterException where it was not told, and there is still time */
    void tell(UUID id) {
        Telling telling = tellings.untold(id).orElse(null);
        UploadFacts upload = telling == null ? null : stillTrue(telling).orElse(null);
        if (telling == null || upload == null) {
            return;
        }
        for (Courier courier : couriers) {
            if (courier.name().equals(telling.courier()) && tellings.take(telling)) {
                deliver(courier, telling, upload);
            }
        }
    }

    private void deliver(Courier courier, Telling telling, UploadFacts upload) {
        try {
            courier.deliver(telling.target(), upload);
        } catch (TellLaterException later) {
            tellings.putBack(telling);
            throw later;
        } catch (RuntimeException fault) {
            // Nobody knows how far it came; told twice is worse than not told.
            log.warn("Upload {} could not be told of by {}", telling.upload(), telling.courier(), fault);
        }
    }

    /** Where the upload has moved on there is, or will be, another telling; of what was deleted nobody wants to hear. */
    private Optional<UploadFacts> stillTrue(Telling telling) {
        return telling.restedAt().plus(NEWS_FOR).isBefore(clock.instant())
                ? Optional.empty()
                : uploads.findUndeleted(telling.upload()).filter(upload -> upload.status() == telling.status());
    }
}
