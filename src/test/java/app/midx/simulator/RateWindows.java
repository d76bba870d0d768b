package app.midx.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Sliding windows of one minute. A refused request takes no place in its window. */
final class RateWindows {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> hits = new HashMap<>();

    synchronized boolean admit(String key, int limit, Instant now) {
        Deque<Instant> window = hits.computeIfAbsent(key, ignored -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.peekFirst().plus(MINUTE).isAfter(now)) {
            window.removeFirst();
        }
        if (window.size() >= limit) {
            return false;
        }
        window.addLast(now);
        return true;
    }

    synchronized void clear() {
        hits.clear();
    }
}
