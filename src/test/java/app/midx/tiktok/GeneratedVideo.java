package app.midx.tiktok;

import java.io.InputStream;

/** Bytes made as they are read, which remembers how many were asked for and how many of them at once. */
final class GeneratedVideo extends InputStream {

    private final long size;
    private long position;
    private int largestRead;
    private boolean closed;

    GeneratedVideo(long size) {
        this.size = size;
    }

    long position() {
        return position;
    }

    int largestRead() {
        return largestRead;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int read() {
        return position == size ? -1 : (int) (position++ & 0x7F);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        largestRead = Math.max(largestRead, length);
        int count = (int) Math.min(length, size - position);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (byte) ((position + i) & 0x7F);
        }
        position += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
