package app.midx.delivery;

import app.midx.account.RateWindowFullException;
import app.midx.upload.UploadFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a pace into a time. Two uploads never wait in step, or they would meet again each time. */
@Component
class Rhythm {

    /** A minute window is always free again after it (TikTok: API rate limits). */
    private static final Duration RATE_WINDOW = Duration.ofSeconds(61);

    private final SendAttemptRepository attempts;
    private final ArrivalWatch arrivals;
    private final SendingSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Rhythm(SendAttemptRepository attempts, ArrivalWatch arrivals, SendingSettings settings) {
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    /** @param held null where there is no attempt yet */
    Later after(Pace pace, UploadFacts upload, @Nullable JournalEntry held, Instant now) {
        return switch (pace) {
            case NEVER -> Later.never();
            case NOW -> Later.now();
            case ARRIVING -> Later.in(arrivals.pause(upload.media()));
            case TROUBLED -> Later.in(Backoff.after(SendEngine.require(held).troubles(), random));
            case NEXT_ATTEMPT ->
                Later.in(Backoff.afterAttempt(SendEngine.require(held).round(), random));
            case HALF_MINUTE -> jittered(Duration.ofSeconds(30));
            case MINUTE -> jittered(Duration.ofMinutes(1));
            case RATE_WINDOW -> jittered(RATE_WINDOW);
            case POLL -> poll(upload, SendEngine.require(held), now);
            case FOLLOW, WATCH -> follow(pace, upload, SendEngine.require(held), now);
        };
    }

    Later after(RateWindowFullException full) {
        return Later.in(full.untilNext().plusMillis(random.nextLong(1_000)));
    }

    /** Where the plan has ended, one more look ends the waiting too. */
    private Later poll(UploadFacts upload, JournalEntry held, Instant now) {
        return PollPlan.wait(held.sinceDelivery(now), companions(upload, now))
                .map(step -> Later.in(settings.paced(step)))
                .orElse(Later.now());
    }

    private Later follow(Pace pace, UploadFacts upload, JournalEntry held, Instant now) {
        return FollowPlan.wait(pace, held.sinceArrival(now), companions(upload, now))
                .map(step -> Later.in(settings.paced(step)))
                .orElse(Later.now());
    }

    /** Those of the account that TikTok is asked about often; what has arrived for longer hardly counts. */
    private int companions(UploadFacts upload, Instant now) {
        UUID account = upload.requireAccount().value();
        int delivered = attempts.countByAccountIdAndState(account, AttemptState.DELIVERED);
        int arrived = attempts.countByAccountIdAndStateAndArrivedAtAfter(
                account, AttemptState.ARRIVED, now.minus(Duration.ofHours(1)));
        return Math.max(1, delivered + arrived);
    }

    private Later jittered(Duration length) {
        return Later.in(length.plusMillis(random.nextLong(length.toMillis() / 4)));
    }
}
