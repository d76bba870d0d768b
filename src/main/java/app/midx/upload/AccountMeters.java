package app.midx.upload;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of TikTok's caps for one account.
 *
 * @param posts direct posts within 24 hours, those that are queued included
 * @param drafts drafts of the last 24 hours that are on their way to the inbox or wait in it
 * @param creators accounts that have posted directly through Midx within 24 hours; full only for an account that is not one of
 *     them; null where Midx knows of no limit
 * @param audited whether TikTok has audited Midx
 * @param accessUntil when TikTok's permission for the account ends; null where it has ended
 */
public record AccountMeters(
        Meter posts,
        Meter drafts,
        @Nullable Meter creators,
        boolean audited,
        @Nullable Instant accessUntil) {

    private static final Duration SOON = Duration.ofDays(30);

    /** Whether the creator should connect the account anew before long. */
    public boolean accessEndsSoon(Instant now) {
        return accessUntil != null && accessUntil.isBefore(now.plus(SOON));
    }
}
