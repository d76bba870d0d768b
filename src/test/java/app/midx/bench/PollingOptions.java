package app.midx.bench;

import java.time.Duration;
import java.util.Map;

/**
 * What can be set.
 *
 * @param pace so many times as fast as real time
 * @param lastHour of a hundred uploads, how many were delivered within the last hour; the others within the day
 * @param schedulerLooks how often db-scheduler looks for due jobs, in the bench's own time
 * @param warmUp and length: in the bench's own time, like everything that is reported
 */
record PollingOptions(
        int uploads, int accounts, int pace, int lastHour, Duration schedulerLooks, Duration warmUp, Duration length) {

    private static final Map<String, Integer> USUALLY = Map.of(
            "uploads", 5_000,
            "accounts", 1_000,
            "pace", 3,
            "last-hour", 50,
            "scheduler-looks-ms", 250,
            "warm-up-seconds", 120,
            "minutes", 12);

    /** @throws IllegalArgumentException for what cannot be set, with what can */
    static PollingOptions parse(String[] arguments) {
        BenchOptions given = BenchOptions.parse(arguments, USUALLY);
        return new PollingOptions(
                given.get("uploads"),
                given.get("accounts"),
                given.get("pace"),
                given.get("last-hour"),
                Duration.ofMillis(given.get("scheduler-looks-ms")),
                Duration.ofSeconds(given.get("warm-up-seconds")),
                Duration.ofMinutes(given.get("minutes")));
    }

    Duration real(Duration benchTime) {
        return benchTime.dividedBy(pace);
    }
}
