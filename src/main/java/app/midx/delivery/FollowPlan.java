package app.midx.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When TikTok is asked what became of a post or a draft. Moderation usually takes a minute, sometimes hours, and how long a
 * draft is kept TikTok does not say (TikTok: Get Post Status). Later changes are left to webhooks.
 */
final class FollowPlan {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration WATCHED = Duration.ofDays(7);
    private static final Duration FOLLOWED = Duration.ofDays(30);

    private FollowPlan() {}

    /**
     * The wait until the next question.
     *
     * @param pace {@link Pace#FOLLOW} or {@link Pace#WATCH}
     * @param elapsed since there was a post or a draft
     * @param companions as for {@link PollPlan#wait}
     * @return empty where it is followed no longer
     */
    static Optional<Duration> wait(Pace pace, Duration elapsed, int companions) {
        if (pace == Pace.WATCH) {
            return stretched(elapsed, Duration.ofHours(1), WATCHED);
        }
        return stretched(elapsed, PollPlan.wait(elapsed, companions).orElse(A_DAY), FOLLOWED);
    }

    private static Optional<Duration> stretched(Duration elapsed, Duration step, Duration end) {
        if (elapsed.compareTo(end) >= 0) {
            return Optional.empty();
        }
        return Optional.of(elapsed.compareTo(A_DAY) < 0 ? step : A_DAY);
    }
}
