package app.midx.account;

import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every account inside TikTok's windows, on all nodes together. Whoever is about to call TikTok takes a permit right
 * before: a permit that is used more than a few seconds later is counted by TikTok in another minute than here.
 *
 * <p>Nothing waits in here, and no lock outlives a statement. A transaction of the caller plays no part: permits are not given
 * back when it fails, since TikTok does not forget a call either.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class AccountRates {

    private static final Logger log = LoggerFactory.getLogger(AccountRates.class);

    private static final Duration CLOSED_AFTER_REFUSAL = Duration.ofMinutes(1);

    private final RateBuckets buckets;

    AccountRates(RateBuckets buckets) {
        this.buckets = buckets;
    }

    /** How long one permit takes to come back; with longer steps than that nobody ever finds the window full. */
    public static Duration cost(RateWindow window) {
        return RatePlan.cost(window);
    }

    /**
     * Takes one permit.
     *
     * @throws RateWindowFullException where there is none
     */
    public void take(AccountId account, RateWindow window) {
        ConsumptionProbe probe = bucket(account, window).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RateWindowFullException(account, window, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Takes one permit where some are left for what matters more.
     *
     * @param spared how many must be left. Two who come at the same moment may both go by the same count
     * @throws RateWindowFullException where fewer would be left
     */
    public void takeSparing(AccountId account, RateWindow window, int spared) {
        require(account, window, spared + 1);
        take(account, window);
    }

    /**
     * Looks whether there is a permit, without taking it: before something is prepared that the permit is for.
     *
     * @throws RateWindowFullException where there is none
     */
    public void require(AccountId account, RateWindow window) {
        require(account, window, 1);
    }

    private void require(AccountId account, RateWindow window, int permits) {
        EstimationProbe probe = bucket(account, window).estimateAbilityToConsume(permits);
        if (!probe.canBeConsumed()) {
            throw new RateWindowFullException(account, window, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** TikTok itself has refused a call with {@code rate_limit_exceeded}: nobody gets a permit for a minute. */
    public void exhausted(AccountId account, RateWindow window) {
        Bucket bucket = bucket(account, window);
        bucket.tryConsumeAsMuchAsPossible();
        Duration cost = cost(window);
        long debt = -Math.floorDiv(-CLOSED_AFTER_REFUSAL.toNanos(), cost.toNanos());
        Duration closed = Duration.ofNanos(bucket.consumeIgnoringRateLimits(debt));
        // Several calls that were under way at the same time are refused together; that is one refusal, not a minute
        // for each.
        long tooMuch = Math.min(debt, closed.minus(CLOSED_AFTER_REFUSAL).dividedBy(cost));
        if (tooMuch > 0) {
            bucket.addTokens(tooMuch);
        }
        log.warn("TikTok says that the window {} of account {} is full; it stays closed for a minute", window, account);
    }

    private Bucket bucket(AccountId account, RateWindow window) {
        return buckets.builder()
                .withImplicitConfigurationReplacement(RatePlan.VERSION, TokensInheritanceStrategy.AS_IS)
                .build(new RateKey(account, window), () -> RatePlan.bucket(window));
    }
}
