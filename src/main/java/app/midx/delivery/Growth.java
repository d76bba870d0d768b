package app.midx.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * How a file has grown of late, by the lengths at which one node has found it. Times are those of {@link System#nanoTime}, which
 * nobody can set.
 */
final class Growth {

    /** What counts as of late. */
    static final Duration WINDOW = Duration.ofSeconds(30);

    private static final long WINDOW_NANOS = WINDOW.toNanos();
    private static final long RECENT_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long APART_NANOS = Duration.ofMillis(100).toNanos();

    /** From the oldest that still counts to the latest. */
    private final Deque<Sample> samples = new ArrayDeque<>();

    private long grewAt;
    private long wanted;

    private record Sample(long at, long bytes) {}

    synchronized void saw(long bytes, long now) {
        if (samples.isEmpty()) {
            grewAt = now;
        } else if (bytes > samples.getLast().bytes) {
            grewAt = now;
        }
        thinOut(now);
        samples.addLast(new Sample(now, bytes));
        while (samples.size() > 2 && second().at <= now - WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** Looks that follow each other quickly tell no more than the first and the last of them. */
    private void thinOut(long now) {
        if (samples.size() < 2) {
            return;
        }
        Sample latest = samples.removeLast();
        if (now - samples.getLast().at >= APART_NANOS) {
            samples.addLast(latest);
        }
    }

    /** Somebody waits until it has this length. */
    synchronized void wants(long bytes) {
        wanted = bytes;
    }

    synchronized long missing() {
        return samples.isEmpty() ? wanted : Math.max(0, wanted - samples.getLast().bytes);
    }

    /** Bytes that came within the last {@link #WINDOW}; those that came before anybody looked do not count. */
    synchronized long lately(long now) {
        return since(now - WINDOW_NANOS);
    }

    /** Whether bytes have come within the last three seconds for certain. */
    synchronized boolean isAlive(long now) {
        Sample before = null;
        for (Sample sample : samples) {
            if (before != null && before.at >= now - RECENT_NANOS && sample.bytes > before.bytes) {
                return true;
            }
            before = sample;
        }
        return false;
    }

    /** Bytes a second, over the last three seconds or as long as it was looked at; 0 where nothing came. */
    synchronized double rate(long now) {
        if (samples.isEmpty()) {
            return 0;
        }
        long seconds = Math.min(RECENT_NANOS, now - samples.getFirst().at);
        return seconds <= 0 ? 0 : 1e9 * since(now - RECENT_NANOS) / seconds;
    }

    /** Whether it was announced so short a time ago that its first bytes may still be on their way. */
    synchronized boolean isBeginning(long now) {
        // Nothing was seen yet where another thread has only just begun to look.
        return samples.isEmpty() || (samples.getLast().bytes == 0 && now - samples.getFirst().at < RECENT_NANOS);
    }

    /** How long nothing has come, as far as it was looked at. */
    synchronized Duration quiet(long now) {
        return samples.isEmpty() ? Duration.ZERO : Duration.ofNanos(now - grewAt);
    }

    synchronized boolean isForgotten(long now) {
        return !samples.isEmpty()
                && now - samples.getLast().at > Duration.ofHours(2).toNanos();
    }

    private long since(long then) {
        return samples.isEmpty() ? 0 : samples.getLast().bytes - Math.round(bytesAt(then));
    }

    /** Between two looks it is taken to have grown evenly. */
    private double bytesAt(long then) {
        Sample before = samples.getFirst();
        for (Sample sample : samples) {
            if (sample.at >= then) {
                long span = sample.at - before.at;
                double part = span <= 0 ? 1 : (double) Math.max(0, then - before.at) / span;
                return before.bytes + part * (sample.bytes - before.bytes);
            }
            before = sample;
        }
        return before.bytes;
    }

    private Sample second() {
        Iterator<Sample> inOrder = samples.iterator();
        inOrder.next();
        return inOrder.next();
    }
}
