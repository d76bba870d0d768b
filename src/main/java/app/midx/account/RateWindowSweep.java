package app.midx.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away the buckets of accounts at rest, on one node: they are full again, which is how a missing one begins. */
@Configuration(proxyBeanMethods = false)
class RateWindowSweep {

    static final Duration AT_REST = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> sweepRateWindows(RateWindowStore rows) {
        return Tasks.recurring("sweep-rate-windows", FixedDelay.of(AT_REST))
                .execute((instance, context) -> rows.deleteIdle(AT_REST));
    }
}
