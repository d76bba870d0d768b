package app.midx.media.probe;

import java.nio.ByteBuffer;

/** A file in memory. */
final class ByteContent implements Content {

    private final byte[] bytes;
    private final Runnable reading;

    ByteContent(byte[] bytes) {
        this(bytes, () -> {});
    }

    /**
     * A store that does something first.
     *
     * @param reading called whenever bytes are fetched
     */
    ByteContent(byte[] bytes, Runnable reading) {
        this.bytes = bytes;
        this.reading = reading;
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
        reading.run();
        int count = (int) Math.min(into.remaining(), bytes.length - from);
        into.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
