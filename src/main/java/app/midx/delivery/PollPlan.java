package app.midx.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When TikTok is asked what became of a video: often at first, hardly ever after an hour, never again after a day. The more
 * videos of an account are asked about, the longer each one's step, so that all together stay inside the questions that TikTok
 * allows the account in a minute, with some to spare for hints and for transfers that were broken off (TikTok: Get Post Status).
 */
final class PollPlan {

    /** A little more than one permit costs. */
    static final Duration EACH = Duration.ofSeconds(3);

    private static final Duration LAST = Duration.ofHours(24);

    private PollPlan() {}

    /**
     * The wait until the next question.
     *
     * @param elapsed since TikTok had all bytes
     * @param companions uploads of the same account that TikTok is being asked about just now, this one included; at least 1
     * @return empty where there is no point in asking any more
     */
    static Optional<Duration> wait(Duration elapsed, int companions) {
        if (elapsed.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        Duration alone = alone(elapsed);
        Duration inTurn = EACH.multipliedBy(companions);
        return Optional.of(alone.compareTo(inTurn) < 0 ? inTurn : alone);
    }

    private static Duration alone(Duration elapsed) {
        if (elapsed.compareTo(Duration.ofSeconds(30)) < 0) {
            return Duration.ofSeconds(5);
        }
        if (elapsed.compareTo(Duration.ofSeconds(150)) < 0) {
            return Duration.ofSeconds(15);
        }
        return elapsed.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofSeconds(60) : Duration.ofHours(1);
    }
}
