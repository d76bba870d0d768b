package app.midx.media;

import java.io.IOException;
import java.io.InputStream;

/** A body of any size without the memory for it. Looks at what became of the earlier bytes before it gives more. */
class Endless extends InputStream {

    private final byte[] pattern;
    private final long size;
    private final Watch watch;
    private long given;
    private long mostUnwritten;

    Endless(byte[] pattern, long size, Watch watch) {
        this.pattern = pattern;
        this.size = size;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        mostUnwritten = Math.max(mostUnwritten, watch.unwritten(given));
        int length = (int) Math.min(wanted, size - given);
        for (int at = 0; at < length; at++) {
            into[from + at] = pattern[(int) ((given + at) % pattern.length)];
        }
        given += length;
        return length == 0 ? -1 : length;
    }

    long mostUnwritten() {
        return mostUnwritten;
    }

    interface Watch {
        long unwritten(long given) throws IOException;
    }
}
