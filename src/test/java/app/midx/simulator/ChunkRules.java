package app.midx.simulator;

/**
 * TikTok: Media Transfer Guide. The count is the floor of size through chunk; the last chunk takes the remainder. Where "MB"
 * can be read in two ways both are accepted, or with {@link Knobs#strictChunkBounds} only what suits both.
 */
final class ChunkRules {

    private static final long MAX_FILE = 4L << 30;

    private ChunkRules() {}

    static void check(SourceInfo source, World world) {
        Knobs knobs = world.knobs;
        boolean strict = knobs.strictChunkBounds;
        long size = source.videoSize();
        long chunk = source.chunkSize();
        long count = source.totalChunkCount();
        long maxChunk = strict ? 64_000_000 : 64L << 20;
        long minChunk = strict ? Math.max(knobs.minChunkBytes, 5L << 20) : knobs.minChunkBytes;
        require(size > 0 && chunk > 0, "The video size or chunk size is invalid", knobs);
        require(size <= MAX_FILE, "The video size is invalid", knobs);
        require(count >= 1 && count <= 1_000, "The total chunk count is invalid", knobs);
        if (count == 1) {
            require(chunk == size && size <= maxChunk, "The chunk size is invalid", knobs);
            return;
        }
        require(chunk >= minChunk && chunk <= maxChunk, "The chunk size is invalid", knobs);
        if (count != size / chunk) {
            world.violations.add(
                    "chunk-count", count + " chunks of " + chunk + " for " + size + " bytes: not the floor");
            throw Refusal.params(knobs, "The total chunk count is invalid");
        }
        long last = size - chunk * (count - 1);
        require(last <= (strict ? 128_000_000 : 128L << 20), "The chunk size is invalid", knobs);
    }

    private static void require(boolean held, String message, Knobs knobs) {
        if (!held) {
            throw Refusal.params(knobs, message);
        }
    }
}
