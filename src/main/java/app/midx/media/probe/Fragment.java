package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fragment says of one track ({@code traf}). */
final class Fragment {

    private static final int DATA_OFFSET = 0x1;
    private static final int SAMPLE_ENTRY = 0x2;
    private static final int USUAL_TIME = 0x8;
    private static final int FIRST_FLAGS = 0x4;
    private static final int EACH_TIME = 0x100;
    private static final int EACH_OTHER = 0xE00;

    private final List<Track> tracks;
    private final Map<Long, Long> usualFrameTimes;
    private @Nullable Track track;
    private long usual;
    private double begin;
    private double end;

    Fragment(List<Track> tracks, Map<Long, Long> usualFrameTimes) {
        this.tracks = tracks;
        this.usualFrameTimes = usualFrameTimes;
    }

    void read(Box traf, Bytes bytes, Findings findings) throws IOException {
        traf.children(bytes, findings, box -> part(box, bytes));
        if (track != null && end > begin) {
            track.fragment(begin, end);
        }
    }

    private void part(Box box, Bytes bytes) throws IOException {
        switch (box.type()) {
            case "tfhd" -> header(box, bytes);
            case "tfdt" -> {
                begin = bytes.u8(box.body()) == 1 ? Math.max(0, bytes.s64(box.body() + 4)) : bytes.u32(box.body() + 4);
                end = begin;
            }
            case "trun" -> {
                if (track != null) {
                    run(box, track.times(), bytes);
                }
            }
            default -> {
                // Nothing that is asked for.
            }
        }
    }

    private void header(Box tfhd, Bytes bytes) throws IOException {
        int flags = bytes.s32(tfhd.body());
        long id = bytes.u32(tfhd.body() + 4);
        track = track(id);
        if (track != null) {
            begin = track.fragmentsEnd();
            end = begin;
        }
        if ((flags & USUAL_TIME) != 0) {
            int before = ((flags & DATA_OFFSET) != 0 ? 8 : 0) + ((flags & SAMPLE_ENTRY) != 0 ? 4 : 0);
            usual = bytes.u32(tfhd.body() + 8 + before);
        } else {
            usual = usualFrameTimes.getOrDefault(id, 0L);
        }
    }

    private @Nullable Track track(long id) {
        for (Track candidate : tracks) {
            if (candidate.id() == id) {
                return candidate;
            }
        }
        return null;
    }

    private void run(Box trun, FrameTimes times, Bytes bytes) throws IOException {
        int flags = bytes.s32(trun.body());
        long samples = bytes.u32(trun.body() + 4);
        if ((flags & EACH_TIME) == 0) {
            times.add(usual, samples);
            end += (double) usual * samples;
            return;
        }
        int size = 4 + 4 * Integer.bitCount(flags & EACH_OTHER);
        long first = trun.body() + 8 + 4L * Integer.bitCount(flags & (DATA_OFFSET | FIRST_FLAGS));
        if (samples * size > trun.end() - first) {
            throw new CannotRead(Why.DAMAGED);
        }
        Limits.table(samples * size);
        for (long sample = 0; sample < samples; sample++) {
            long time = bytes.u32(first + sample * size);
            times.add(time, 1);
            end += time;
        }
    }
}
