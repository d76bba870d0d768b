package app.midx.delivery;

import static app.midx.delivery.NextStep.end;

import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokError;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadStatus;
import java.time.Instant;

/** There is a post, or a draft in the inbox. What becomes of it is followed for a while; a webhook may bring it back later. */
final class DecidingOnArrival {

    private DecidingOnArrival() {}

    static NextStep after(Situation situation, JournalEntry arrived, Heard heard, Instant now) {
        return switch (heard) {
            case Heard.Nothing() -> new NextStep.Ask();
            case Heard.Status(PublishStatus status) -> on(situation, arrived, status, now);
            case Heard.StatusRefused(TikTokError error)
            when DecidingOnBytes.isUnknownToTikTok(error) -> end(Outcome.SUCCEEDED, new Told.Nothing());
            default ->
                isOver(arrived, Pace.FOLLOW, now) && DecidingOnDelivery.onceMore(arrived)
                        ? NextStep.wait(Pace.TROUBLED)
                        : goOn(arrived, new Told.Nothing(), Pace.FOLLOW, now);
        };
    }

    private static NextStep on(Situation situation, JournalEntry arrived, PublishStatus status, Instant now) {
        return switch (status.state()) {
            case PUBLISH_COMPLETE -> {
                Told posts = new Told.Posts(status.publicPostIds(), status.logId());
                if (!status.publicPostIds().isEmpty()) {
                    yield goOn(arrived, posts, Pace.WATCH, now);
                }
                yield situation.mayBecomePublic()
                        ? goOn(arrived, posts, Pace.FOLLOW, now)
                        : end(Outcome.SUCCEEDED, posts);
            }
            case SEND_TO_USER_INBOX -> goOn(arrived, inInbox(situation, status), Pace.FOLLOW, now);
            // A draft that fails when its creator posts it has failed; a post that was there has been one.
            case FAILED ->
                situation.upload() == UploadStatus.PUBLISHED
                        ? end(Outcome.SUCCEEDED, new Told.Nothing())
                        : end(
                                Outcome.FAILED,
                                new Told.Failed(
                                        new TikTokSays(status.failReason(), status.logId()), EventCause.TIKTOK));
            case PROCESSING_UPLOAD, PROCESSING_DOWNLOAD, UNKNOWN -> goOn(arrived, new Told.Nothing(), Pace.FOLLOW, now);
        };
    }

    private static Told inInbox(Situation situation, PublishStatus status) {
        boolean known = situation.upload() == UploadStatus.IN_INBOX || situation.upload() == UploadStatus.PUBLISHED;
        return known ? new Told.Nothing() : new Told.InInbox(status.logId());
    }

    private static NextStep goOn(JournalEntry arrived, Told told, Pace pace, Instant now) {
        return isOver(arrived, pace, now) ? end(Outcome.SUCCEEDED, told) : new NextStep.Wait(pace, told);
    }

    private static boolean isOver(JournalEntry arrived, Pace pace, Instant now) {
        return FollowPlan.wait(pace, arrived.sinceArrival(now), 1).isEmpty();
    }
}
