package app.midx.account;

import app.midx.tiktok.RateWindow;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How a window of TikTok's becomes a bucket. A bucket that is full at rest lets its capacity and a minute's refill through in
 * one minute, so both together are what TikTok allows. The refill takes longer than TikTok's minute: by as much, a call may
 * reach TikTok later than its permit was taken, and the clocks of two nodes may differ.
 */
final class RatePlan {

    /** Counts the changes of this plan: buckets that were filled by an earlier one are turned over to the newest. */
    static final long VERSION = 1;

    static final Duration MARGIN = Duration.ofSeconds(5);

    private static final Duration REFILL_PERIOD = Duration.ofMinutes(1).plus(MARGIN);

    private RatePlan() {}

    static BucketConfiguration bucket(RateWindow window) {
        return bucket(window, atOnce(window));
    }

    static BucketConfiguration emptyBucket(RateWindow window) {
        return bucket(window, 0);
    }

    private static BucketConfiguration bucket(RateWindow window, int filledWith) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce(window))
                        .refillGreedy(refill(window), REFILL_PERIOD)
                        .initialTokens(filledWith)
                        .build())
                .build();
    }

    /** What an account that has been at rest gets without waiting. */
    static int atOnce(RateWindow window) {
        return switch (window) {
            case DIRECT_POST_INIT, INBOX_INIT -> 2;
            case CREATOR_INFO -> 8;
            case STATUS -> 5;
        };
    }

    static int refill(RateWindow window) {
        return window.perMinute() - atOnce(window);
    }

    /** How long one permit takes to come back. */
    static Duration cost(RateWindow window) {
        return REFILL_PERIOD.dividedBy(refill(window));
    }
}
