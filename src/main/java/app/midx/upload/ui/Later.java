package app.midx.upload.ui;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs something after a while, on a thread of its own. Tests bring one whose time they hold in hand. */
@FunctionalInterface
interface Later {

    void run(Duration delay, Runnable task);

    /** Real time; the tasks must be short. */
    static Later onTheClock() {
        return (delay, task) -> CompletableFuture.delayedExecutor(
                        delay.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                .execute(task);
    }
}
