package app.midx.media;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Wakes whoever waits for bytes of a file that is still arriving. What another node receives is found by looking now and then. */
@Component
class Arrivals {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(500).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();
    private long news;

    /** Some file has grown, or is complete. */
    void tell() {
        if (waiting.get() == 0) {
            return;
        }
        lock.lock();
        try {
            news++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what {@code here} looks for; false where it has not come about in time. */
    boolean await(BooleanSupplier here, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        waiting.incrementAndGet();
        try {
            while (true) {
                long known = latest();
                // Outside of the lock: looking may take long, and whoever receives must not wait for it.
                if (here.getAsBoolean()) {
                    return true;
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                awaitNews(known, Math.min(left, LOOK_AGAIN_NANOS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private long latest() {
        lock.lock();
        try {
            return news;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNews(long known, long atMostNanos) throws InterruptedException {
        long left = atMostNanos;
        lock.lock();
        try {
            while (news == known && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
