package app.midx.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is going to happen, in the simulator's own time: moving the clock makes it happen before the call returns. */
final class Timeline implements AutoCloseable {

    private record Due(Instant at, long order, Runnable action) {}

    private final SimulatedClock clock;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    /** Held while actions run, so that a caller who caught up finds them done and not merely begun elsewhere. */
    private final ReentrantLock running = new ReentrantLock();

    private long order;
    private boolean closed;

    Timeline(SimulatedClock clock) {
        this.clock = clock;
        Thread.ofVirtual().name("simulator-timeline").start(this::run);
    }

    synchronized void in(Duration delay, Runnable action) {
        queue.add(new Due(clock.instant().plus(delay), order++, action));
        notifyAll();
    }

    /** Does what is due by now, in order. Actions run outside the timeline's lock: they take the world's. */
    void catchUp() {
        running.lock();
        try {
            for (Due due = poll(); due != null; due = poll()) {
                due.action().run();
            }
        } finally {
            running.unlock();
        }
    }

    synchronized void clear() {
        queue.clear();
    }

    synchronized void wake() {
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
        notifyAll();
    }

    private synchronized @Nullable Due poll() {
        Due next = queue.peek();
        return next == null || next.at().isAfter(clock.instant()) ? null : queue.poll();
    }

    private void run() {
        while (awaitNext()) {
            catchUp();
        }
    }

    private synchronized boolean awaitNext() {
        try {
            while (!closed) {
                Due next = queue.peek();
                if (next == null) {
                    wait();
                    continue;
                }
                long millis =
                        clock.real(Duration.between(clock.instant(), next.at())).toMillis();
                if (millis < 0 || !next.at().isAfter(clock.instant())) {
                    return true;
                }
                wait(millis + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
