package app.midx.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When TikTok is asked what became of a video: often at first, hardly ever after an hour, never again after a day. It keeps a
 * handful of videos well inside the 30 questions that TikTok allows an account in a minute (TikTok: Get Post Status).
 */
final class PollPlan {

    private static final Duration LAST = Duration.ofHours(24);

    private PollPlan() {}

    /**
     * The wait until the next question.
     *
     * @param elapsed since TikTok had all bytes
     * @return empty where there is no point in asking any more
     */
    static Optional<Duration> wait(Duration elapsed, int companions) {
        if (elapsed.compareTo(Duration.ofSeconds(30)) < 0) {
            return Optional.of(Duration.ofSeconds(5));
        }
        if (elapsed.compareTo(Duration.ofSeconds(150)) < 0) {
            return Optional.of(Duration.ofSeconds(15));
        }
        if (elapsed.compareTo(Duration.ofHours(1)) < 0) {
            return Optional.of(Duration.ofSeconds(60));
        }
        return elapsed.compareTo(LAST) < 0 ? Optional.of(Duration.ofHours(1)) : Optional.empty();
    }
}
