package app.midx.delivery.webhooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent jobs of the inbox: one for each notice that leads to work, named by its id, and one that forgets. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    static final TaskDescriptor<Void> WEBHOOK = TaskDescriptor.of("webhook");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** The work schedules other jobs, and the scheduler wants to know all jobs before it is made: hence the provider. */
    @Bean
    OneTimeTask<Void> webhook(ObjectProvider<NoticeWork> work) {
        return Tasks.oneTime(WEBHOOK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                .execute((instance, context) -> work.getObject().handle(NoticeId.of(instance.getId())));
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(NoticeStore notices, WebhookSettings settings, Clock clock) {
        return Tasks.recurring("forget-webhooks", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    Instant before = clock.instant().minus(settings.keepFor());
                    while (notices.forgetSome(before)) {
                        // In batches, so that no transaction grows long.
                    }
                });
    }
}
