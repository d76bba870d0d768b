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
                    UploadId upload = UploadId.parse(instance.getId()).orElse(null);
                    if (upload == null) {
                        return (complete, operations) -> operations.remove();
                    }
                    Stopping stopping = new Stopping(context.getSchedulerState()::isShuttingDown);
                    return switch (engine.goOn(upload, stopping)) {
                        case Later.In(Duration delay) ->
                            (complete, operations) -> operations.reschedule(
                                    complete, clock.instant().plus(delay));
                        case Later.Never() -> ending(engine, upload, clock);
                    };
                });
    }

    /** A button pressed, or a hint given, while the worker came to its end found the job taken: it would be removed with the worker. */
    private static CompletionHandler<Void> ending(SendEngine engine, UploadId upload, Clock clock) {
        return (complete, operations) -> {
            if (engine.isWanted(upload)) {
                operations.reschedule(complete, clock.instant());
            } else {
                operations.remove();
            }
        };
    }
}
