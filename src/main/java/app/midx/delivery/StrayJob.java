package app.midx.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for strays every five minutes, on one node. */
@Configuration(proxyBeanMethods = false)
class StrayJob {

    @Bean
    RecurringTask<Void> findStrays(Strays strays) {
        return Tasks.recurring("find-strays", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> strays.bringBack(context.getSchedulerClient()));
    }
}
