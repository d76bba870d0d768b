package app.midx.delivery;

import static app.midx.delivery.NextStep.end;

import app.midx.tiktok.PublishStatus;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;

/** TikTok says FAILED, so there is no post and there will be none (TikTok: Get Post Status, fail reasons). */
final class DecidingOnFailure {

    /** Each one may count to the creator's daily cap. */
    private static final int MOST_TRANSFERS_FOR_TROUBLE_OF_TIKTOKS = 3;

    private DecidingOnFailure() {}

    static NextStep after(Situation situation, JournalEntry failed, PublishStatus status) {
        TikTokSays words = new TikTokSays(status.failReason(), status.logId());
        return switch (String.valueOf(status.failReason())) {
            // A part of TikTok was unavailable; TikTok's advice is a new init.
            case "internal" ->
                situation.isUnderWay() && failed.transfer() < MOST_TRANSFERS_FOR_TROUBLE_OF_TIKTOKS
                        ? new NextStep.End(Outcome.FAILED, new Told.Requeued(words), Pace.NEXT_ATTEMPT)
                        : end(Outcome.FAILED, new Told.Failed(words, EventCause.TIKTOK));
            // The same video can be sent as it is, once the creator has connected the account anew or waited.
            case "auth_removed", "spam_risk_too_many_posts" ->
                end(Outcome.FAILED, new Told.NeedsAttention(words, EventCause.TIKTOK));
            default -> end(Outcome.FAILED, new Told.Failed(words, EventCause.TIKTOK));
        };
    }
}
