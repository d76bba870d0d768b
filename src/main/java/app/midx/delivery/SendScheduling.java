package app.midx.delivery;

import app.midx.account.AccountConnected;
import app.midx.common.UploadId;
import app.midx.media.MediaCompleted;
import app.midx.upload.UploadJourney;
import app.midx.upload.UploadQueued;
import app.midx.upload.UploadScheduled;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
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
    private final SendJobs jobs;
    private final UploadJourney uploads;

    SendScheduling(Scheduler scheduler, SendJobs jobs, UploadJourney uploads) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.uploads = uploads;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(UploadQueued queued) {
        jobs.lookNow(queued.upload());
    }

    /** The same job, for a later time. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(UploadScheduled scheduled) {
        jobs.lookAt(scheduled.upload(), scheduled.at());
    }

    /** What waited for the creator to connect the account again need wait no longer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(AccountConnected connected) {
        jobs.lookNowAtOpen(connected.account());
    }

    /** What waited for the last bytes of its video goes on at once, whichever node looks after it. */
    @EventListener
    @Transactional
    public void goOn(MediaCompleted video) {
        List<UploadId> waiting = uploads.waitingFor(video.owner(), video.id());
        waiting.forEach(jobs::lookNow);
        if (!waiting.isEmpty()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** A creator who has pressed the button need not wait for the next look at the table. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void lookAtOnce(UploadQueued queued) {
        scheduler.triggerCheckForDueExecutions();
    }
}
