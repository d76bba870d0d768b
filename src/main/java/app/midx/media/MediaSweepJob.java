package app.midx.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps once an hour, on one node. */
@Configuration(proxyBeanMethods = false)
class MediaSweepJob {

    @Bean
    RecurringTask<Void> sweepMedia(MediaSweep media, LateDigests late) {
        return Tasks.recurring("sweep-media", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    late.finishAll();
                    sweep(media);
                });
    }

    private static void sweep(MediaSweep media) {
        try {
            media.sweep();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
