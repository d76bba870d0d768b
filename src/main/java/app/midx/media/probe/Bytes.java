package app.midx.media.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Big-endian numbers anywhere in a content, through one small window. After a jump little is fetched, because mostly one
 * header is wanted; whoever goes on from there gets more each time.
 */
final class Bytes {

    private static final int LARGEST = 256 * 1024;
    private static final int SMALLEST = 256;

    private final Content content;
    private final Limits limits;
    private final long here;
    private final long whole;
    private final ByteBuffer window;
    private long windowFrom;
    private int step = SMALLEST;

    /**
     * Looks at a content that may still be arriving.
     *
     * @param whole bytes it will have in the end
     */
    Bytes(Content content, long whole, Limits limits) throws IOException {
        this.content = content;
        this.limits = limits;
        this.here = Math.min(content.length(), whole);
        this.whole = whole;
        this.window = ByteBuffer.allocate((int) Math.min(LARGEST, here)).limit(0);
    }

    long whole() {
        return whole;
    }

    Limits limits() {
        return limits;
    }

    int u8(long from) throws IOException {
        return window.get(index(from, 1)) & 0xFF;
    }

    int u16(long from) throws IOException {
        return window.getShort(index(from, 2)) & 0xFFFF;
    }

    int s16(long from) throws IOException {
        return window.getShort(index(from, 2));
    }

    int s32(long from) throws IOException {
        return window.getInt(index(from, 4));
    }

    long u32(long from) throws IOException {
        return s32(from) & 0xFFFF_FFFFL;
    }

    /** Negative where the content uses the highest bit. */
    long s64(long from) throws IOException {
        return window.getLong(index(from, 8));
    }

    /**
     * A short text, a character for each byte.
     *
     * @param length at most 256
     */
    String text(long from, int length) throws IOException {
        byte[] text = new byte[length];
        window.get(index(from, length), text);
        return new String(text, ISO_8859_1);
    }

    private int index(long from, int length) throws IOException {
        if (from < windowFrom || from > windowFrom + window.limit() - length) {
            long windowEnd = windowFrom + window.limit();
            boolean goesOn = from >= windowFrom && from <= windowEnd;
            step = goesOn ? Math.min(LARGEST, step * 4) : SMALLEST;
            fetch(from, length, step);
        }
        return (int) (from - windowFrom);
    }

    /** Fetches what will be wanted soon, back and forth; as much of it as fits. */
    void ahead(long from, long length) throws IOException {
        if (length > 0) {
            fetch(from, 1, (int) Math.min(LARGEST, length));
        }
    }

    private void fetch(long from, int length, int atMost) throws IOException {
        if (from < 0 || from > whole - length) {
            throw new CannotRead(Why.CUT_OFF);
        }
        if (from > here - length) {
            throw new CannotRead(here < whole ? Why.NOT_YET : Why.CUT_OFF);
        }
        int size = (int) Math.min(atMost, here - from);
        limits.reading(size);
        window.clear().limit(size);
        windowFrom = from;
        long next = from;
        while (window.position() < size) {
            int read = content.read(window, next);
            if (read <= 0) {
                // Shorter than it said.
                break;
            }
            next += read;
        }
        window.flip();
        if (window.limit() < length) {
            throw new CannotRead(Why.CUT_OFF);
        }
    }
}
