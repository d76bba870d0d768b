package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.DueUploads;
import app.midx.upload.UploadJourney;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The net under everything else: an upload under way whose job is gone would wait for ever. There is one small gap in which that
 * can happen (a button pressed at the very moment at which the job ends), and whatever nobody has thought of.
 */
@Component
class Strays {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);

    /** A job is written with its upload, so whatever is under way for longer and has none lost it. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 1_000;

    private final UploadJourney uploads;
    private final DueUploads due;
    private final Clock clock;

    Strays(UploadJourney uploads, DueUploads due, Clock clock) {
        this.uploads = uploads;
        this.due = due;
        this.clock = clock;
    }

    void bringBack(SchedulerClient jobs) {
        Instant before = clock.instant().minus(QUIET);
        int page = 0;
        List<UploadId> quiet;
        do {
            quiet = uploads.underWaySince(before, page++, AT_A_TIME);
            quiet.forEach(upload -> bringBack(upload, jobs));
        } while (quiet.size() == AT_A_TIME);
        due.overdue(AT_A_TIME).forEach(upload -> bringForward(upload, jobs));
    }

    /** A time that was moved at the very moment at which the job had it in hand may stand nowhere but in the upload. */
    private void bringForward(UploadId upload, SchedulerClient jobs) {
        var job = SendTask.SEND.instance(upload.toString()).build();
        Instant now = clock.instant();
        if (jobs.scheduleIfNotExists(job, now)) {
            return;
        }
        boolean sleeps = jobs.getScheduledExecution(job)
                .filter(found -> !found.isPicked() && found.getExecutionTime().isAfter(now))
                .isPresent();
        if (sleeps) {
            log.warn("The job of upload {} had missed its time", upload);
            reschedule(job, now, jobs);
        }
    }

    private void reschedule(TaskInstance<Void> job, Instant at, SchedulerClient jobs) {
        try {
            jobs.reschedule(job, at);
        } catch (TaskInstanceException takenMeanwhile) {
            // A worker has it in hand by now, or has ended it: the others wait for their turn.
            log.debug("Job {} was taken while it was brought forward", job.getId(), takenMeanwhile);
        }
    }

    private void bringBack(UploadId upload, SchedulerClient jobs) {
        var job = SendTask.SEND.instance(upload.toString()).build();
        if (jobs.getScheduledExecution(job).isEmpty()) {
            log.warn("Upload {} had lost its job", upload);
            jobs.scheduleIfNotExists(job, clock.instant());
        }
    }
}
