package app.midx.delivery;

import app.midx.upload.UploadQueued;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns a submitted upload into a job. The job is written in the submitting transaction: there is never one without the other. */
@Component
class SendScheduling {

    private final Scheduler scheduler;
    private final Clock clock;

    SendScheduling(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(UploadQueued queued) {
        var job = SendTask.SEND.instance(queued.upload().toString()).build();
        if (!scheduler.scheduleIfNotExists(job, clock.instant())) {
            scheduler.reschedule(job, clock.instant());
        }
    }

    /** A creator who has pressed the button need not wait for the next look at the table. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void lookAtOnce(UploadQueued queued) {
        scheduler.triggerCheckForDueExecutions();
    }
}
