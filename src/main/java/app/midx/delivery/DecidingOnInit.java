package app.midx.delivery;

import static app.midx.delivery.NextStep.end;

import app.midx.tiktok.TikTokError;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import java.time.Instant;

/** Init was sent, or was about to be. No byte can have been sent, so it cannot have become a post. */
final class DecidingOnInit {

    private DecidingOnInit() {}

    static NextStep after(Situation situation, JournalEntry requested, Heard heard, Instant now) {
        return switch (heard) {
            case Heard.Opened opened -> new NextStep.Note(NextStep.Fact.OPENED);
            case Heard.InitRefused(TikTokError error) -> refused(situation, error, now);
            case Heard.Disconnected() -> end(Outcome.INIT_REFUSED, Told.needsAttention("midx_reconnect"));
            case Heard.Nothing() when !situation.isWanted() -> end(Outcome.CANCELLED, new Told.Nothing());
            // Its answer was lost, with the worker or on the way.
            default ->
                situation.isOutOfPatience(now)
                        ? end(Outcome.INIT_LOST, Told.needsAttention("midx_tiktok_unreachable"))
                        : new NextStep.End(Outcome.INIT_LOST, new Told.Nothing(), Pace.NEXT_ATTEMPT);
        };
    }

    private static NextStep refused(Situation situation, TikTokError error, Instant now) {
        TikTokSays words = new TikTokSays(error.code(), error.logId());
        Told attention = new Told.NeedsAttention(words, EventCause.TIKTOK);
        return switch (error.retry()) {
            case BACKOFF ->
                situation.isOutOfPatience(now)
                        ? end(Outcome.INIT_REFUSED, attention)
                        : new NextStep.End(Outcome.INIT_REFUSED, new Told.Nothing(), Pace.RATE_WINDOW);
            // The creator can wait for a cap to lift, connect the account anew, or choose another privacy level.
            case LATER, REAUTHORIZE, REFRESH_TOKEN -> end(Outcome.INIT_REFUSED, attention);
            case NEVER ->
                isForTheCreator(error)
                        ? end(Outcome.INIT_REFUSED, attention)
                        : end(Outcome.INIT_REFUSED, new Told.Failed(words, EventCause.TIKTOK));
        };
    }

    private static boolean isForTheCreator(TikTokError error) {
        return error.is("privacy_level_option_mismatch")
                || error.is("unaudited_client_can_only_post_to_private_accounts");
    }
}
