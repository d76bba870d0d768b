package app.midx.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent job of a telling, named by its id, and the one that forgets. */
@Configuration(proxyBeanMethods = false)
class TellingJobs {

    static final TaskDescriptor<Void> TELLING = TaskDescriptor.of("telling");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 8;
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /** What is told gives up by itself when it is no news any more. */
    @Bean
    OneTimeTask<Void> telling(ObjectProvider<TellingWork> work) {
        return Tasks.oneTime(TELLING)
                .onFailure((failed, job) ->
                        job.reschedule(failed, failed.getTimeDone().plus(pause(failed))))
                .execute((instance, context) -> work.getObject().tell(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> forgetTellings(TellingStore tellings, Clock clock) {
        return Tasks.recurring("forget-tellings", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (tellings.forgetBefore(clock.instant().minus(KEPT_FOR)) > 0) {
                        // In batches, so that no transaction grows long.
                    }
                });
    }

    private static Duration pause(ExecutionComplete failed) {
        int before = Math.min(failed.getExecution().consecutiveFailures, DOUBLINGS);
        Duration asked = failed.getCause()
                .map(cause -> cause instanceof TellLaterException later ? later.notBefore() : Duration.ZERO)
                .orElse(Duration.ZERO);
        return pause(before, asked);
    }

    /**
     * How long to wait after a failure.
     *
     * @param failuresBefore in a row, without this one
     * @param asked for by whoever refused it
     */
    static Duration pause(int failuresBefore, Duration asked) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
        return own.compareTo(asked) < 0 ? asked : own;
    }
}
