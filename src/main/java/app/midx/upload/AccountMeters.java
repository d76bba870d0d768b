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

    /** The cap of which a code speaks, be it TikTok's or Midx's own; null where it speaks of none. */
    public @Nullable Meter behind(String code) {
        return switch (code) {
            case "midx_cap_posts", "spam_risk_too_many_posts" -> posts;
            case "midx_cap_drafts", "spam_risk_too_many_pending_share" -> drafts;
            case "midx_cap_creators", "reached_active_user_cap" -> creators;
            default -> null;
        };
    }

    /** Whether the creator should connect the account anew before long. */
    public boolean accessEndsSoon(Instant now) {
        return accessUntil != null && accessUntil.isBefore(now.plus(SOON));
    }
}
