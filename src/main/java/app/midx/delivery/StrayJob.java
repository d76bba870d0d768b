package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.UploadJourney;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The net under everything else: an upload under way whose job is gone would wait for ever. There is one small gap in which that
 * can happen (a button pressed at the very moment at which the job ends), and whatever nobody has thought of.
 */
@Configuration(proxyBeanMethods = false)
class StrayJob {

    private static final Logger log = LoggerFactory.getLogger(StrayJob.class);

    private static final TaskDescriptor<Void> STRAYS = TaskDescriptor.of("find-strays");
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** A job is written with its upload, so whatever is under way for longer and has none lost it. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 1_000;

    @Bean
    RecurringTask<Void> findStrays(UploadJourney uploads, Clock clock) {
        return Tasks.recurring(STRAYS, FixedDelay.of(EVERY)).execute((instance, context) -> {
            SchedulerClient scheduled = context.getSchedulerClient();
            List<UploadId> quiet = uploads.underWaySince(clock.instant().minus(QUIET), AT_A_TIME);
            quiet.stream()
                    .filter(upload -> scheduled
                            .getScheduledExecution(SendTask.SEND.instanceId(upload.toString()))
                            .isEmpty())
                    .forEach(upload -> {
                        log.warn("Upload {} had lost its job", upload);
                        scheduled.scheduleIfNotExists(
                                SendTask.SEND.instance(upload.toString()).build(), clock.instant());
                    });
        });
    }
}
