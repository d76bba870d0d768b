package app.midx.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double with each trouble in a row, and never fall together for two uploads. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    /** Each init may count to one of TikTok's daily caps, so they do not go on at the pace of an outage that ends soon. */
    private static final int SOON = 10;

    private static final Duration WHEN_IT_LASTS = Duration.ofHours(1);

    private Backoff() {}

    /** Up to five minutes. */
    static Duration after(int troubles, RandomGenerator random) {
        Duration full = FIRST.multipliedBy(1L << Math.clamp(troubles - 1L, 0, MOST_DOUBLINGS));
        return between(full.compareTo(LONGEST) < 0 ? full : LONGEST, random);
    }

    /** Before another attempt: up to five minutes for the first ten, then an hour. */
    static Duration afterAttempt(int round, RandomGenerator random) {
        return round <= SOON ? after(round, random) : between(WHEN_IT_LASTS, random);
    }

    private static Duration between(Duration most, RandomGenerator random) {
        long half = most.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
