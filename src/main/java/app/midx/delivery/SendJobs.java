package app.midx.delivery;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import app.midx.upload.UploadJourney;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the next look at an upload forward; what the look leads to is for the engine alone to decide. */
@Service
@Transactional
public class SendJobs {

    private final SendAttemptRepository attempts;
    private final UploadJourney uploads;
    private final Scheduler scheduler;
    private final Clock clock;

    SendJobs(SendAttemptRepository attempts, UploadJourney uploads, Scheduler scheduler, Clock clock) {
        this.attempts = attempts;
        this.uploads = uploads;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Somebody has hinted that TikTok has news of a send. One that was over with a post, or with nobody knowing, is asked
     * about once more.
     *
     * @return false where no such send of that account is known
     * @throws TaskInstanceCurrentlyExecutingException where it is being asked about just now, perhaps a moment too early: hint
     *     again later
     */
    public boolean askNow(AccountId account, String publishId) {
        return attempts.findByPublishIdAndAccountId(publishId, account.value())
                .map(attempt -> {
                    attempt.followAgain();
                    // Before another attempt there is a pause, for the sake of TikTok's caps; a hint does not cut it
                    // short.
                    if (!attempt.hasEnded()) {
                        bringForward(attempt.upload());
                    }
                    return attempt;
                })
                .isPresent();
    }

    /** An account is lost: each of its uploads under way has to learn of it, and none of them will ask TikTok for anything. */
    public void lookNowAtAll(AccountId account) {
        lookNowAtOpen(account);
        uploads.underWay(account).forEach(this::lookNow);
    }

    /** Only what has an attempt that is not over: whatever pauses before its next one goes on pausing. */
    void lookNowAtOpen(AccountId account) {
        attempts.findUploads(account.value(), AttemptState.ENDED).stream()
                .map(UploadId::new)
                .forEach(this::lookNow);
    }

    /** Looks at an upload as soon as a worker is free; one that is being looked at just now goes on by itself. */
    void lookNow(UploadId upload) {
        try {
            bringForward(upload);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // Its worker reads the journal anew at each step, and looks once more before it lets go of the job.
            return;
        }
    }

    /** Looks at an upload at a time. A worker that has it in hand finds out by itself, or it is among the overdue. */
    void lookAt(UploadId upload, Instant at) {
        try {
            schedule(upload, at);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return;
        }
    }

    private void bringForward(UploadId upload) {
        schedule(upload, clock.instant());
    }

    private void schedule(UploadId upload, Instant at) {
        var job = SendTask.SEND.instance(upload.toString()).build();
        if (scheduler.scheduleIfNotExists(job, at)) {
            return;
        }
        try {
            scheduler.reschedule(job, at);
        } catch (TaskInstanceNotFoundException justEnded) {
            scheduler.scheduleIfNotExists(job, at);
        }
    }
}
