package app.midx.media.probe;

import java.nio.ByteBuffer;

/** A file in memory, which says how much of it was fetched. */
final class ByteContent implements Content {

    private final byte[] bytes;
    private int readings;

    ByteContent(byte[] bytes) {
        this.bytes = bytes;
    }

    int readings() {
        return readings;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(ByteBuffer into, long from) {
        if (from >= bytes.length) {
            return -1;
        }
        readings++;
        int count = (int) Math.min(into.remaining(), bytes.length - from);
        into.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
