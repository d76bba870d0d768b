package app.midx.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets once an hour, on one node, what counts no longer. */
@Configuration(proxyBeanMethods = false)
class SpentPlacesJob {

    @Bean
    RecurringTask<Void> forgetSpentPlaces(SpentPlaces spent) {
        return Tasks.recurring("forget-spent-places", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> spent.forgetOld());
    }
}
