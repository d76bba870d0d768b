package app.midx.upload;

import app.midx.upload.SubmissionProblem.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which times can be chosen: late enough to change one's mind, and soon enough that what was agreed to still holds. */
public final class SchedulingWindow {

    public static final Duration LEAST_AHEAD = Duration.ofMinutes(15);
    public static final Duration MOST_AHEAD = Duration.ofDays(30);

    private SchedulingWindow() {}

    /** The first full minute that can be chosen. */
    public static Instant first(Instant now) {
        Instant least = now.plus(LEAST_AHEAD);
        Instant minute = least.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(least) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    /** The last moment that can be chosen. */
    public static Instant last(Instant now) {
        return now.plus(MOST_AHEAD);
    }

    /** What is wrong with a time. */
    public static List<SubmissionProblem> check(Instant at, Instant now) {
        if (at.isBefore(now.plus(LEAST_AHEAD))) {
            return List.of(SubmissionProblem.of(Field.TIME, "midx_time_too_soon"));
        }
        return at.isAfter(last(now)) ? List.of(SubmissionProblem.of(Field.TIME, "midx_time_too_far")) : List.of();
    }

    static void require(Instant at, Instant now) {
        List<SubmissionProblem> problems = check(at, now);
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
    }
}
