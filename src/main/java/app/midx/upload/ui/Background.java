package app.midx.upload.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Slow work for a page, done beside it, so that the page answers meanwhile. */
@Component
class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Executor executor;

    Background(@Qualifier("applicationTaskExecutor") Executor executor) {
        this.executor = executor;
    }

    /**
     * Both receivers are called within the page, and neither where it is gone.
     *
     * @param failed gets what the work threw
     */
    <T> void run(UI page, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        executor.execute(() -> {
            try {
                T result = work.get();
                access(page, () -> done.accept(result));
            } catch (RuntimeException failure) {
                access(page, () -> failed.accept(failure));
            }
        });
    }

    private static void access(UI page, Command command) {
        try {
            var _ = page.access(command);
        } catch (UIDetachedException gone) {
            log.debug("Nobody waits for this answer any more");
        }
    }
}
