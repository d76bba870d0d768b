package app.midx.media;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    /** Some file has grown, or is complete. */
    void tell() {
        if (waiting.get() == 0) {
            return;
        }
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what {@code here} looks for; false where it has not come about in time. */
    boolean await(BooleanSupplier here, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        waiting.incrementAndGet();
        lock.lock();
        try {
            while (!here.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                // Woken or not, the file itself is looked at again.
                var ignored = grown.await(Math.min(left, LOOK_AGAIN_NANOS), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }
}
