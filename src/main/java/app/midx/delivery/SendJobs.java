package app.midx.delivery;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import app.midx.upload.UploadStatus;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the next look at an upload forward; what the look leads to is for the engine alone to decide. */
@Service
@Transactional
public class SendJobs {

    private final SendAttemptRepository attempts;
    private final Scheduler scheduler;
    private final Clock clock;

    SendJobs(SendAttemptRepository attempts, Scheduler scheduler, Clock clock) {
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Somebody has hinted that TikTok has news of a send.
     *
     * @return false where no such send of that account is known
     */
    public boolean askNow(AccountId account, String publishId) {
        return attempts.findUpload(account.value(), publishId)
                .map(UploadId::new)
                .map(this::lookNow)
                .isPresent();
    }

    /** Something has befallen an account that each of its uploads under way has to learn. */
    public void lookNowAtAll(AccountId account) {
        attempts.findUploadsUnderWay(account.value(), UploadStatus.AT_REST)
                .forEach(upload -> lookNow(new UploadId(upload)));
    }

    /** Looks at an upload as soon as a worker is free; one that is being looked at just now goes on by itself. */
    UploadId lookNow(UploadId upload) {
        var job = SendTask.SEND.instance(upload.toString()).build();
        try {
            if (!scheduler.scheduleIfNotExists(job, clock.instant())) {
                scheduler.reschedule(job, clock.instant());
            }
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return upload;
        }
        return upload;
    }
}
