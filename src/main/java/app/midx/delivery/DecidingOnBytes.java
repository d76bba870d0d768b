package app.midx.delivery;

import static app.midx.delivery.NextStep.end;

import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.Retry;
import app.midx.tiktok.TikTokError;
import app.midx.upload.TikTokSays;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * There is an upload URL, and bytes may have been sent to it. Until the last chunk is begun TikTok cannot have a complete
 * file, whatever else happens: that is what makes it certain that an attempt given up here is no post.
 */
final class DecidingOnBytes {

    /** The hour of the upload URL, and half of another for whatever was under way at its end. */
    private static final Duration CERTAINLY_OVER = Duration.ofMinutes(90);

    /** A proxy may refuse what the server behind it has taken; by then TikTok's count has settled. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** Sending a whole video this often without success would only go on. */
    private static final int MOST_TRANSFERS = 5;

    private DecidingOnBytes() {}

    static NextStep after(Situation situation, JournalEntry open, Heard heard, Instant now) {
        return switch (heard) {
            case Heard.Nothing() -> takenUp(situation, open, now);
            case Heard.Opened opened -> new NextStep.Send(0);
            case Heard.ChunkTaken(long bytes) ->
                bytes == open.endOfNextChunk() && bytes < open.plan().size()
                        ? unlessIncomplete(open, now, new NextStep.Send(bytes))
                        : stuck(open, now);
            case Heard.AllTaken() ->
                open.lastChunkBegun() ? new NextStep.Note(NextStep.Fact.DELIVERED) : stuck(open, now);
            case Heard.UrlRefused refused ->
                open.isUploadUrlOver(now) ? new NextStep.Ask() : new NextStep.Note(NextStep.Fact.UPLOAD_URL_GONE);
            case Heard.Stopped() ->
                open.lastChunkBegun() ? stuck(open, now) : end(Outcome.CANCELLED, new Told.Nothing());
            case Heard.HandedOver() -> NextStep.wait(Pace.NOW);
            case Heard.BytesMissing missing -> unlessStarved(open, now);
            case Heard.VideoGone() -> withoutVideo(open, now, Told.failed("midx_media_gone"));
            case Heard.VideoUnfit(String code) -> withoutVideo(open, now, Told.failed(code));
            case Heard.VideoNeverCame() -> withoutVideo(open, now, Told.needsAttention("midx_video_never_came"));
            case Heard.Status(PublishStatus status) -> on(situation, open, status, now);
            case Heard.StatusRefused(TikTokError error) -> statusRefused(situation, open, error, now);
            case Heard.Disconnected() -> disconnected(situation, open, now);
            default -> stuck(open, now);
        };
    }

    private static NextStep takenUp(Situation situation, JournalEntry open, Instant now) {
        if (!situation.isWanted() && !open.lastChunkBegun()) {
            return end(Outcome.CANCELLED, new Told.Nothing());
        }
        if (!open.awaitsBytes() || open.lastChunkBegun()) {
            return new NextStep.Ask();
        }
        // Whoever held it let go of it in peace, before its last chunk: TikTok has what is noted, and no more.
        return open.isUploadUrlOver(now) ? starved() : new NextStep.Send(open.acknowledgedBytes());
    }

    private static NextStep withoutVideo(JournalEntry open, Instant now, Told told) {
        return open.lastChunkBegun() ? stuck(open, now) : end(Outcome.INCOMPLETE, told);
    }

    private static NextStep unlessStarved(JournalEntry open, Instant now) {
        boolean over = open.isUploadUrlOver(now) && !open.lastChunkBegun();
        return over ? starved() : unlessIncomplete(open, now, NextStep.wait(Pace.ARRIVING));
    }

    /** The creator's line is no reason to give up: it is sent anew once the video is here. */
    private static NextStep starved() {
        Told again = new Told.Requeued(new TikTokSays("midx_arrival_stalled", null));
        return new NextStep.End(Outcome.STARVED, again, Pace.ARRIVING);
    }

    private static NextStep on(Situation situation, JournalEntry open, PublishStatus status, Instant now) {
        return switch (status.state()) {
            case FAILED -> DecidingOnFailure.after(situation, open, status);
            case PUBLISH_COMPLETE, SEND_TO_USER_INBOX -> new NextStep.Note(NextStep.Fact.DELIVERED);
            case PROCESSING_UPLOAD -> goOn(open, status.uploadedBytes(), now);
            // Words that say nothing of the bytes.
            case PROCESSING_DOWNLOAD, UNKNOWN -> stuck(open, now);
        };
    }

    private static NextStep goOn(JournalEntry open, @Nullable Long bytes, Instant now) {
        ChunkPlan plan = open.plan();
        if (bytes == null) {
            return stuck(open, now);
        }
        if (bytes >= plan.size()) {
            return new NextStep.Note(NextStep.Fact.DELIVERED);
        }
        if (open.isUploadUrlOver(now)) {
            return incompleteForGood(open, now);
        }
        if (bytes % plan.chunkSize() != 0 || bytes / plan.chunkSize() >= plan.count()) {
            // Part of a chunk: it cannot be continued from there, so the URL has to run out first.
            return NextStep.wait(Pace.MINUTE);
        }
        return new NextStep.Send(bytes);
    }

    private static NextStep statusRefused(Situation situation, JournalEntry open, TikTokError error, Instant now) {
        if (isUnknownToTikTok(error)) {
            return open.lastChunkBegun() ? stuck(open, now) : endIncomplete(open);
        }
        if (error.retry() == Retry.REAUTHORIZE) {
            return disconnected(situation, open, now);
        }
        return error.is("rate_limit_exceeded")
                ? unlessIncomplete(open, now, NextStep.wait(Pace.RATE_WINDOW))
                : stuck(open, now);
    }

    static boolean isUnknownToTikTok(TikTokError error) {
        return error.is("invalid_publish_id") || error.is("token_not_authorized_for_specified_publish_id");
    }

    private static NextStep disconnected(Situation situation, JournalEntry open, Instant now) {
        NextStep seeLater = new NextStep.Wait(Pace.TROUBLED, DecidingOnDelivery.reconnect(situation));
        return open.lastChunkBegun()
                ? unlessIncomplete(open, now, seeLater)
                : end(Outcome.INCOMPLETE, Told.needsAttention("midx_reconnect"));
    }

    /** It did not get on, and TikTok has to be asked how far it is. */
    private static NextStep stuck(JournalEntry open, Instant now) {
        return unlessIncomplete(open, now, NextStep.wait(Pace.TROUBLED));
    }

    private static NextStep unlessIncomplete(JournalEntry open, Instant now, NextStep otherwise) {
        if (!open.lastChunkBegun()) {
            // Its last chunk was never sent and never can be: whatever TikTok says, it is incomplete.
            return open.isUploadUrlOver(now) ? endIncomplete(open) : otherwise;
        }
        return isOlderThan(open, Situation.PATIENCE, now) && !DecidingOnDelivery.onceMore(open)
                ? end(Outcome.UNCONFIRMED, new Told.Unconfirmed())
                : otherwise;
    }

    /**
     * TikTok says that bytes are missing, and nobody can bring them any more. Where the last chunk was begun, it may still be
     * on its way from a worker that was thought dead, or TikTok's count may lag: only what it says long after the URL has run
     * out is certain, or some time after TikTok itself has refused the only one that was ever begun.
     */
    private static NextStep incompleteForGood(JournalEntry open, Instant now) {
        Instant refused = open.lastChunkRefusedAt();
        boolean certain = !open.lastChunkBegun()
                || isOlderThan(open, CERTAINLY_OVER, now)
                || (refused != null && now.isAfter(refused.plus(SETTLED)));
        return certain ? endIncomplete(open) : NextStep.wait(Pace.MINUTE);
    }

    private static NextStep endIncomplete(JournalEntry open) {
        if (open.transfer() >= MOST_TRANSFERS) {
            return end(Outcome.INCOMPLETE, Told.failed("midx_upload_url_expired"));
        }
        Told again = new Told.Requeued(new TikTokSays("midx_upload_url_expired", null));
        return new NextStep.End(Outcome.INCOMPLETE, again, Pace.NEXT_ATTEMPT);
    }

    private static boolean isOlderThan(JournalEntry open, Duration length, Instant now) {
        return now.isAfter(open.requestedAt().plus(length));
    }
}
