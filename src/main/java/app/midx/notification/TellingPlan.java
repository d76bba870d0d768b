package app.midx.notification;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadRested;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down whom to tell, in the transaction that changes the upload: nothing is told of a change that did not happen, and none
 * is forgotten. The telling itself is a job's, so that sending waits for nobody.
 */
@Component
class TellingPlan {

    private final List<Courier> couriers;
    private final TellingStore tellings;
    private final Scheduler scheduler;
    private final Clock clock;

    TellingPlan(List<Courier> couriers, TellingStore tellings, Scheduler scheduler, Clock clock) {
        this.couriers = couriers;
        this.tellings = tellings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UploadRested rested) {
        for (Courier courier : couriers) {
            courier.targets(rested.upload().owner()).forEach(target -> write(rested, courier, target));
        }
    }

    private void write(UploadRested rested, Courier courier, UUID target) {
        UploadFacts upload = rested.upload();
        Telling telling = new Telling(
                UploadId.next().value(),
                upload.id(),
                rested.event(),
                upload.status(),
                courier.name(),
                target,
                clock.instant());
        if (tellings.add(telling)) {
            scheduler.scheduleIfNotExists(
                    TellingJobs.TELLING.instance(telling.id().toString()).build(), clock.instant());
        }
    }
}
