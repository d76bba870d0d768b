package app.midx.media.probe;

import java.io.IOException;

/** Lengths of time in MP4: some ticks, of which a second has so many. */
final class Times {

    private Times() {}

    /** In ticks; 0 where the writer did not know. */
    static double duration(long from, boolean wide, Bytes bytes) throws IOException {
        long ticks = wide ? bytes.s64(from) : bytes.s32(from);
        if (ticks == -1) {
            return 0;
        }
        return wide ? Math.max(0, ticks) : ticks & 0xFFFF_FFFFL;
    }

    static double seconds(double ticks, long timescale) {
        return timescale == 0 ? 0 : ticks / timescale;
    }
}
