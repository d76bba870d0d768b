package app.midx.delivery;

import app.midx.common.UploadId;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent job of an upload: one instance each, named by the upload's id, without any data. */
@Configuration(proxyBeanMethods = false)
class SendTask {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send");

    /** After a fault of our own, such as a database that is away. */
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> sendJob(SendEngine engine, Clock clock) {
        return Tasks.custom(SEND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE_AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Later later =
                            UploadId.parse(instance.getId()).map(engine::goOn).orElse(Later.never());
                    return completion(later, clock);
                });
    }

    private static CompletionHandler<Void> completion(Later later, Clock clock) {
        return switch (later) {
            case Later.In(Duration delay) ->
                (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(delay));
            case Later.Never() -> (complete, operations) -> operations.remove();
        };
    }
}
