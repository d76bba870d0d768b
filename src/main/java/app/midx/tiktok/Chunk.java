package app.midx.tiktok;

/**
 * One piece of a video, as one PUT carries it.
 *
 * @param index from 0
 * @param first offset of its first byte
 * @param length in bytes
 * @param total size of the whole video in bytes
 */
public record Chunk(int index, long first, long length, long total) {

    /** Offset of its last byte. */
    public long last() {
        return first + length - 1;
    }

    public boolean isLastOne() {
        return last() + 1 == total;
    }

    /** The {@code Content-Range} of the PUT. */
    String contentRange() {
        return "bytes " + first + "-" + last() + "/" + total;
    }

    /**
     * Bytes that are in, by the number after the dash of TikTok's progress header. By its document that is a count, in
     * HTTP it is the last index; where chunks end decides which one was meant.
     */
    long uploadedBytes(long afterTheDash) {
        if (endsAChunk(afterTheDash + 1)) {
            return afterTheDash + 1;
        }
        return Math.min(afterTheDash, total);
    }

    private boolean endsAChunk(long offset) {
        long chunkSize = index == 0 ? length : first / index;
        return offset == total || (offset % chunkSize == 0 && total - offset >= chunkSize);
    }
}
