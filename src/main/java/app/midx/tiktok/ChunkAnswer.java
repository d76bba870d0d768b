package app.midx.tiktok;

import org.jspecify.annotations.Nullable;

/** What TikTok says to a chunk. (TikTok: Content Posting API, Media Transfer Guide.) */
public sealed interface ChunkAnswer {

    /**
     * 206: taken, go on with the next.
     *
     * @param uploadedBytes all bytes that TikTok has now
     */
    record Accepted(long uploadedBytes) implements ChunkAnswer {}

    /** 201: all bytes are in. TikTok checks and processes the video from here, and may still fail it. */
    record Complete() implements ChunkAnswer {}

    /**
     * 416: not the chunk that TikTok waits for, perhaps because it has it already.
     *
     * @param uploadedBytes all bytes that TikTok has, so where to go on; null where it did not say: ask for the status
     */
    record OutOfSequence(@Nullable Long uploadedBytes) implements ChunkAnswer {}

    /**
     * The end of this attempt.
     *
     * @param status 400 for a malformed chunk, 403 for an expired upload URL, 404 for an unknown one
     */
    record Refused(int status, TikTokError error) implements ChunkAnswer {}

    /** 5xx or 429: the same chunk again after a while. TikTok may or may not have kept it. */
    record Unavailable(int status) implements ChunkAnswer {}
}
