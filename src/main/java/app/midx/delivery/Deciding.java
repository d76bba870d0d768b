package app.midx.delivery;

import app.midx.upload.UploadStatus;
import java.time.Instant;

/**
 * The one place that decides what may follow. It knows nothing but its arguments, so each of its answers can be written into a
 * table and checked. No answer begins a new attempt while an earlier one may become a post.
 */
final class Deciding {

    private Deciding() {}

    /**
     * @param heard what came of the last step; it is decided again for the same word after a {@link NextStep.Note}
     * @param now by the clock of the node that decides
     */
    static NextStep after(Situation situation, Heard heard, Instant now) {
        JournalEntry latest = situation.latest();
        if (latest == null) {
            return withoutAttempt(situation, heard, now);
        }
        return switch (latest.state()) {
            case REQUESTED -> DecidingOnInit.after(situation, latest, heard, now);
            case OPEN -> DecidingOnBytes.after(situation, latest, heard, now);
            case DELIVERED -> DecidingOnDelivery.after(situation, latest, heard, now);
            case ARRIVED -> DecidingOnArrival.after(situation, latest, heard, now);
            case ENDED -> latest.mayBeAPost() ? new NextStep.Rest() : withoutAttempt(situation, heard, now);
        };
    }

    /** There is no attempt that may still come to something. */
    private static NextStep withoutAttempt(Situation situation, Heard heard, Instant now) {
        if (situation.upload() != UploadStatus.QUEUED) {
            return new NextStep.Rest();
        }
        return switch (heard) {
            case Heard.Nothing() -> new NextStep.Begin();
            case Heard.VideoGone() -> new NextStep.GiveUp(Told.failed("midx_media_gone"));
            case Heard.VideoUnfit(String code) -> new NextStep.GiveUp(Told.failed(code));
            case Heard.VideoNeverCame() -> new NextStep.GiveUp(Told.needsAttention("midx_video_never_came"));
            case Heard.Objection(String code) -> new NextStep.GiveUp(Told.needsAttention(code));
            case Heard.Disconnected() -> new NextStep.GiveUp(Told.needsAttention("midx_reconnect"));
            case Heard.Stopped() -> new NextStep.Rest();
            case Heard.BytesMissing(boolean stalled) ->
                stalled && situation.isOutOfPatience(now)
                        ? new NextStep.GiveUp(Told.needsAttention("midx_video_never_came"))
                        : NextStep.wait(Pace.ARRIVING);
            // Nothing else is asked before there is an attempt than whether there may be one.
            default ->
                situation.isOutOfPatience(now)
                        ? new NextStep.GiveUp(Told.needsAttention("midx_tiktok_unreachable"))
                        : NextStep.wait(Pace.HALF_MINUTE);
        };
    }
}
