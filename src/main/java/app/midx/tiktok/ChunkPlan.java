package app.midx.tiktok;

/**
 * How one video is cut, told to TikTok before the first byte: the count is rounded down, the last chunk takes the
 * remainder, a single chunk is the whole. (TikTok: Content Posting API, Media Transfer Guide.)
 *
 * @param size of the video in bytes, 1 to 4,294,967,296
 * @param chunkSize of every chunk but the last; the size of the video where there is but one
 * @param count of chunks, 1 to 1,000
 */
public record ChunkPlan(long size, long chunkSize, int count) {

    public static final long LARGEST_VIDEO = 4L << 30;

    private static final int MOST_CHUNKS = 1_000;

    /**
     * A plan as it was made or stored.
     *
     * @throws IllegalArgumentException if TikTok would refuse it
     */
    public ChunkPlan {
        if (size < 1 || size > LARGEST_VIDEO) {
            throw new IllegalArgumentException("A video has 1 to 4,294,967,296 bytes, not " + size);
        }
        if (chunkSize < 1 || count < 1 || count > MOST_CHUNKS || count != size / chunkSize) {
            throw new IllegalArgumentException("%d bytes are not %d chunks of %d".formatted(size, count, chunkSize));
        }
        if (count == 1 && chunkSize != size) {
            throw new IllegalArgumentException("A single chunk is the whole video");
        }
    }

    public static ChunkPlan of(long size) {
        return of(size, ChunkSizes.DEFAULT);
    }

    public static ChunkPlan of(long size, ChunkSizes sizes) {
        if (size <= sizes.wholeUpTo() || size < 2 * sizes.chunkSize()) {
            return new ChunkPlan(size, size, 1);
        }
        return new ChunkPlan(size, sizes.chunkSize(), (int) (size / sizes.chunkSize()));
    }

    /**
     * The chunk of an index.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Chunk chunk(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("No chunk " + index + " among " + count);
        }
        long first = index * chunkSize;
        return new Chunk(index, first, index == count - 1 ? size - first : chunkSize, size);
    }

    /**
     * The chunk that begins at an offset.
     *
     * @throws IllegalArgumentException if none does
     */
    public Chunk at(long offset) {
        if (offset < 0 || offset % chunkSize != 0 || offset / chunkSize >= count) {
            throw new IllegalArgumentException("No chunk begins at " + offset);
        }
        return chunk((int) (offset / chunkSize));
    }
}
