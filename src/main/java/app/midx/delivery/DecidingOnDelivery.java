package app.midx.delivery;

import static app.midx.delivery.NextStep.end;

import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokError;
import app.midx.upload.UploadStatus;
import java.time.Duration;
import java.time.Instant;

/** TikTok has all bytes. Nothing that follows ever sends anything again. */
final class DecidingOnDelivery {

    /** A publish_id that TikTok does not know so soon after taking its bytes is trouble at TikTok, not an answer. */
    private static final Duration TOO_SOON_TO_FORGET = Duration.ofHours(1);

    private DecidingOnDelivery() {}

    static NextStep after(Situation situation, JournalEntry delivered, Heard heard, Instant now) {
        return switch (heard) {
            case Heard.Nothing() -> new NextStep.Ask();
            case Heard.Status(PublishStatus status) -> on(situation, delivered, status, now);
            case Heard.StatusRefused(TikTokError error)
            when DecidingOnBytes.isUnknownToTikTok(error) && isOlderThan(delivered, TOO_SOON_TO_FORGET, now) ->
                end(Outcome.UNCONFIRMED, new Told.Unconfirmed());
            case Heard.Disconnected() -> goOnAsking(delivered, reconnect(situation), now);
            default -> goOnAsking(delivered, new Told.Nothing(), now);
        };
    }

    /** Nobody can say what becomes of the video until the creator connects the account again. */
    static Told reconnect(Situation situation) {
        return situation.isUnderWay() ? Told.needsAttention("midx_reconnect_to_see") : new Told.Nothing();
    }

    private static NextStep on(Situation situation, JournalEntry delivered, PublishStatus status, Instant now) {
        return switch (status.state()) {
            case FAILED -> DecidingOnFailure.after(situation, delivered, status);
            case PUBLISH_COMPLETE, SEND_TO_USER_INBOX -> new NextStep.Note(NextStep.Fact.ARRIVED);
            case PROCESSING_UPLOAD, PROCESSING_DOWNLOAD, UNKNOWN ->
                goOnAsking(delivered, processingAgain(situation), now);
        };
    }

    private static Told processingAgain(Situation situation) {
        return situation.upload() == UploadStatus.NEEDS_ATTENTION ? new Told.Processing() : new Told.Nothing();
    }

    private static NextStep goOnAsking(JournalEntry delivered, Told told, Instant now) {
        return isOlderThan(delivered, Situation.PATIENCE, now)
                ? end(Outcome.UNCONFIRMED, new Told.Unconfirmed())
                : new NextStep.Wait(Pace.POLL, told);
    }

    private static boolean isOlderThan(JournalEntry delivered, Duration length, Instant now) {
        return now.isAfter(delivered.requireDeliveredAt().plus(length));
    }
}
