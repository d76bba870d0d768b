package app.midx.bench.polling;

import java.time.Duration;
import java.util.Objects;
import org.springframework.core.env.PropertySource;

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

    static PollingOptions of(PropertySource<?> arguments) {
        return new PollingOptions(
                number(arguments, "uploads", 5_000),
                number(arguments, "accounts", 1_000),
                number(arguments, "pace", 3),
                number(arguments, "last-hour", 50),
                Duration.ofMillis(number(arguments, "scheduler-looks-ms", 250)),
                Duration.ofSeconds(number(arguments, "warm-up-seconds", 120)),
                Duration.ofMinutes(number(arguments, "minutes", 15)));
    }

    Duration real(Duration benchTime) {
        return benchTime.dividedBy(pace);
    }

    private static int number(PropertySource<?> arguments, String name, int otherwise) {
        Object given = arguments.getProperty(name);
        return given == null ? otherwise : Integer.parseInt(Objects.toString(given));
    }
}
