package app.midx.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double with each trouble in a row, up to five minutes, and never fall together for two uploads. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    private Backoff() {}

    static Duration after(int troubles, RandomGenerator random) {
        Duration full = FIRST.multipliedBy(1L << Math.clamp(troubles - 1L, 0, MOST_DOUBLINGS));
        Duration most = full.compareTo(LONGEST) < 0 ? full : LONGEST;
        long half = most.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
