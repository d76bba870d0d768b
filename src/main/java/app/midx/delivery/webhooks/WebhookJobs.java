package app.midx.delivery.webhooks;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent jobs of the inbox: one for each notice that leads to work, named by its id, and one that forgets. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    static final TaskDescriptor<Void> WEBHOOK = TaskDescriptor.of("webhook");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(WebhookJobs.class);

    /** The work schedules other jobs, and the scheduler wants to know all jobs before it is made: hence the provider. */
    @Bean
    OneTimeTask<Void> webhook(ObjectProvider<NoticeWork> work) {
        return Tasks.oneTime(WEBHOOK)
                .onFailure((failed, job) -> job.reschedule(
                        failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures))))
                .execute((instance, context) -> work.getObject().handle(NoticeId.of(instance.getId())));
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(NoticeStore notices, WebhookSettings settings, Clock clock) {
        return Tasks.recurring("forget-webhooks", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    while (notices.forgetSome(now.minus(settings.keepFor()))) {
                        // In batches, so that no transaction grows long.
                    }
                    int lost = notices.giveUp(now.minus(GIVEN_UP_AFTER));
                    if (lost > 0) {
                        log.error(
                                "{} notices of TikTok were given up: nothing came of them in {} days",
                                lost,
                                GIVEN_UP_AFTER.toDays());
                    }
                });
    }

    /**
     * How long to wait after a failure.
     *
     * @param failuresBefore in a row, without this one
     */
    static Duration pause(int failuresBefore) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
