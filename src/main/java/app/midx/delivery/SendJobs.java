package app.midx.delivery;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import app.midx.upload.UploadJourney;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.time.Clock;
import java.util.stream.Stream;
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
     */
    public boolean askNow(AccountId account, String publishId) {
        return attempts.findByPublishIdAndAccountId(publishId, account.value())
                .map(attempt -> {
                    attempt.followAgain();
                    lookNow(attempt.upload());
                    return attempt;
                })
                .isPresent();
    }

    /** Something has befallen an account that each of its uploads under way has to learn. */
    public void lookNowAtAll(AccountId account) {
        Stream<UploadId> underWay = uploads.underWay(account).stream();
        Stream<UploadId> askedAbout = attempts.findUploads(account.value(), AttemptState.ENDED).stream()
                .map(UploadId::new);
        Stream.concat(underWay, askedAbout).distinct().forEach(this::lookNow);
    }

    /** Looks at an upload as soon as a worker is free; one that is being looked at just now goes on by itself. */
    void lookNow(UploadId upload) {
        var job = SendTask.SEND.instance(upload.toString()).build();
        try {
            if (!scheduler.scheduleIfNotExists(job, clock.instant())) {
                scheduler.reschedule(job, clock.instant());
            }
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // Its worker reads the journal anew at each step.
            return;
        }
    }
}
