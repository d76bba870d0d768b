package app.midx.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of two ways to move the clock: on by a duration, or to an instant. */
record ClockMove(@Nullable Duration advance, @Nullable Instant now) {

    Duration from(Instant current) {
        if (advance != null) {
            return advance;
        }
        if (now != null) {
            return Duration.between(current, now);
        }
        throw new IllegalArgumentException("Give either advance or now");
    }
}
