package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** When the frames of a track are shown, and where the last of them ends in the file ({@code stbl}). */
final class SampleTables {

    private static final int TABLE_HEADER = 8;

    private final Bytes bytes;
    private final FrameTimes times;
    private @Nullable Box chunks;
    private @Nullable Box chunkSizes;
    private @Nullable Box sampleSizes;

    SampleTables(Bytes bytes, FrameTimes times) {
        this.bytes = bytes;
        this.times = times;
    }

    /** How many entries follow the header; never more than there is room for. */
    static long entries(Box table, int entrySize, Bytes bytes) throws IOException {
        long entries = bytes.u32(table.body() + 4);
        if (entries * entrySize > table.size() - TABLE_HEADER) {
            throw new CannotRead(Why.DAMAGED);
        }
        Limits.table(entries * entrySize);
        return entries;
    }

    void read(Box box) throws IOException {
        switch (box.type()) {
            case "stts" -> times(box);
            case "stco", "co64" -> chunks = box;
            case "stsc" -> chunkSizes = box;
            case "stsz" -> sampleSizes = box;
            default -> {
                // Nothing that is asked for.
            }
        }
    }

    private void times(Box stts) throws IOException {
        long entries = entries(stts, 8, bytes);
        for (long entry = 0; entry < entries; entry++) {
            long at = stts.body() + TABLE_HEADER + entry * 8;
            times.add(bytes.u32(at + 4), bytes.u32(at));
        }
    }

    /** First byte behind all frames; 0 where there are none. */
    double end() throws IOException {
        if (chunks == null) {
            return 0;
        }
        int size = "co64".equals(chunks.type()) ? 8 : 4;
        long entries = entries(chunks, size, bytes);
        double furthest = 0;
        double last = 0;
        for (long entry = 0; entry < entries; entry++) {
            long at = chunks.body() + TABLE_HEADER + entry * size;
            last = size == 8 ? unsigned(bytes.s64(at)) : bytes.u32(at);
            furthest = Math.max(furthest, last);
        }
        return last < furthest || entries == 0 ? furthest + 1 : last + lastChunk();
    }

    private static double unsigned(long value) {
        return value < 0 ? 0x1p63 : value;
    }

    private double lastChunk() throws IOException {
        if (chunkSizes == null || sampleSizes == null) {
            return 1;
        }
        long runs = entries(chunkSizes, 12, bytes);
        long size = bytes.u32(sampleSizes.body() + 4);
        long samples = bytes.u32(sampleSizes.body() + 8);
        if (runs == 0 || samples == 0) {
            return 0;
        }
        long inLast = Math.min(samples, bytes.u32(chunkSizes.body() + TABLE_HEADER + (runs - 1) * 12 + 4));
        return size > 0 ? (double) size * inLast : lastSamples(sampleSizes, samples, inLast);
    }

    private double lastSamples(Box stsz, long samples, long inLast) throws IOException {
        if (samples * 4 > stsz.size() - 12) {
            throw new CannotRead(Why.DAMAGED);
        }
        Limits.table(inLast * 4);
        double sum = 0;
        for (long sample = samples - inLast; sample < samples; sample++) {
            sum += bytes.u32(stsz.body() + 12 + sample * 4);
        }
        return sum;
    }
}
