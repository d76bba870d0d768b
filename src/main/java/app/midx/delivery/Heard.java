package app.midx.delivery;

import app.midx.tiktok.PublishInit;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokError;

/** What came of the last step. Everything that can be heard of a send is in this list, so that {@link Deciding} can be complete. */
sealed interface Heard {

    /** The upload has just been taken up; whoever held it before may have died at any moment. */
    record Nothing() implements Heard {}

    /** The staged file is erased, or of another size than was announced. */
    record VideoGone() implements Heard {}

    /**
     * The video is known now for what it is, and TikTok would not take it.
     *
     * @param code with which TikTok would say so
     */
    record VideoUnfit(String code) implements Heard {}

    /** What had come of the video is no longer kept; the rest never came. */
    record VideoNeverCame() implements Heard {}

    /**
     * The file is still on its way to Midx: the bytes that come next are not here yet.
     *
     * @param stalled whether nothing has come for a long time
     */
    record BytesMissing(boolean stalled) implements Heard {}

    /** Something has changed since the creator pressed the button, and only they can decide what now. */
    record Objection(String code) implements Heard {}

    /** Init was answered: there is a publish_id. */
    record Opened(PublishInit init) implements Heard {}

    record InitRefused(TikTokError error) implements Heard {}

    /**
     * 206.
     *
     * @param bytes all that TikTok says it has now
     */
    record ChunkTaken(long bytes) implements Heard {}

    /** 201. */
    record AllTaken() implements Heard {}

    /** 416, or an answer that fits no chunk: only the status tells where TikTok is. */
    record OutOfStep() implements Heard {}

    /** 400, 403 or 404 to a chunk: this upload URL takes no more bytes. */
    record UrlRefused(TikTokError error) implements Heard {}

    /** The creator has cancelled the upload. */
    record Stopped() implements Heard {}

    /** This node is shutting down; the chunk was broken off. */
    record HandedOver() implements Heard {}

    record Status(PublishStatus status) implements Heard {}

    record StatusRefused(TikTokError error) implements Heard {}

    /** No answer, 5xx, or one that cannot be read: whatever was asked may have had its effect. */
    record NoAnswer() implements Heard {}

    /** The account has no tokens any more; only the creator can connect it anew. */
    record Disconnected() implements Heard {}
}
