package app.midx.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks several times a minute, on one node, for uploads whose deletion can no longer be taken back. */
@Configuration(proxyBeanMethods = false)
class DeletionsJob {

    @Bean
    RecurringTask<Void> eraseDeletedUploads(Deletions deletions) {
        return Tasks.recurring("erase-deleted-uploads", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> deletions.eraseDue());
    }
}
