package app.midx.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for videos to erase once an hour, on one node. */
@Configuration(proxyBeanMethods = false)
class VideoRetentionJob {

    @Bean
    RecurringTask<Void> eraseVideos(VideoRetention retention) {
        return Tasks.recurring("erase-videos", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.eraseDue());
    }
}
