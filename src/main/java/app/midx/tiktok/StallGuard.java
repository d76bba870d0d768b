package app.midx.tiktok;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Breaks off a request that stopped moving: a blocked write, unlike a read, has no time limit of its own. */
final class StallGuard implements AutoCloseable {

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tiktok-stall-guard").factory());
    private final long limitNanos;

    StallGuard(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    Watch watch(Cancellable request) {
        return new Watch(request);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }

    final class Watch implements AutoCloseable {

        private volatile long lastMove = System.nanoTime();
        private final Future<?> ticking;

        private Watch(Cancellable request) {
            long tick = Math.max(1, limitNanos / 4);
            ticking = ticks.scheduleWithFixedDelay(
                    () -> {
                        if (System.nanoTime() - lastMove > limitNanos) {
                            request.cancel();
                        }
                    },
                    tick,
                    tick,
                    TimeUnit.NANOSECONDS);
        }

        void moved() {
            lastMove = System.nanoTime();
        }

        @Override
        public void close() {
            ticking.cancel(false);
        }
    }
}
