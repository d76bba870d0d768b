package app.midx.tiktok;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a video is cut. The defaults hold whether TikTok counts a megabyte as 1,000,000 or as 1,048,576 bytes, which its
 * own page leaves open. (TikTok: Content Posting API, Media Transfer Guide.)
 *
 * @param wholeUpTo videos up to this many bytes go in one piece; at most 64,000,000
 * @param chunkSize bytes of a chunk of a larger video, 5,000,000 to 32,000,000; the last one takes the remainder as well,
 *     and so stays below twice that
 */
public record ChunkSizes(
        @DefaultValue("64000000") long wholeUpTo,
        @DefaultValue("32000000") long chunkSize) {

    static final long LARGEST_CHUNK = 64_000_000;

    public static final ChunkSizes DEFAULT = new ChunkSizes(LARGEST_CHUNK, LARGEST_CHUNK / 2);

    /**
     * Sizes within the limits.
     *
     * @throws IllegalArgumentException outside of the ranges above
     */
    public ChunkSizes {
        if (wholeUpTo < 1 || wholeUpTo > LARGEST_CHUNK) {
            throw new IllegalArgumentException("A video goes whole up to 1 to 64,000,000 bytes, not " + wholeUpTo);
        }
        if (chunkSize < 5_000_000 || chunkSize > LARGEST_CHUNK / 2) {
            throw new IllegalArgumentException("A chunk has 5,000,000 to 32,000,000 bytes, not " + chunkSize);
        }
    }
}
