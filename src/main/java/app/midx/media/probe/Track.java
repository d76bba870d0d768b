package app.midx.media.probe;

import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A track of an MP4 or QuickTime file ({@code trak}). */
final class Track {

    /** How deep one is: in trak 1, in mdia 2, in minf 3. */
    private static final int MEDIA = 2;

    private static final int DEEPEST = 3;

    private final FrameTimes times = new FrameTimes();
    private long id;
    private Matrix matrix = Matrix.IDENTITY;
    private String handler = "";
    private long timescale;
    private double mediaDuration;
    private double editedDuration;
    private @Nullable SampleEntry entry;
    private double fragmentsBegin = -1;
    private double fragmentsEnd;

    void read(Box trak, Bytes bytes, Findings findings) throws IOException {
        parts(trak, 1, bytes, findings);
    }

    private void parts(Box parent, int depth, Bytes bytes, Findings findings) throws IOException {
        parent.children(bytes, findings, box -> part(box, depth, bytes, findings));
    }

    private void part(Box box, int depth, Bytes bytes, Findings findings) throws IOException {
        switch (box.type()) {
            case "tkhd" -> {
                boolean wide = bytes.u8(box.body()) == 1;
                id = bytes.u32(box.body() + (wide ? 20 : 12));
                matrix = Matrix.at(box.body() + (wide ? 52 : 40), bytes);
            }
            case "mdhd" -> {
                boolean wide = bytes.u8(box.body()) == 1;
                timescale = bytes.u32(box.body() + (wide ? 20 : 12));
                mediaDuration = Times.duration(box.body() + (wide ? 24 : 16), wide, bytes);
            }
            case "hdlr" -> {
                // QuickTime has another one further down, which tells how the data are reached.
                if (depth == MEDIA) {
                    handler = bytes.text(box.body() + 8, 4);
                }
            }
            case "elst" -> edits(box, bytes);
            case "stbl" -> samples(box, bytes, findings);
            case "edts", "mdia", "minf" -> {
                if (depth == DEEPEST) {
                    throw new CannotRead(Why.DAMAGED);
                }
                parts(box, depth + 1, bytes, findings);
            }
            default -> {
                // Nothing that is asked for.
            }
        }
    }

    private void edits(Box elst, Bytes bytes) throws IOException {
        boolean wide = bytes.u8(elst.body()) == 1;
        int size = wide ? 20 : 12;
        long edits = SampleTables.entries(elst, size, bytes);
        for (long edit = 0; edit < edits; edit++) {
            editedDuration += Times.duration(elst.body() + 8 + edit * size, wide, bytes);
        }
    }

    private void samples(Box stbl, Bytes bytes, Findings findings) throws IOException {
        SampleTables tables = new SampleTables(bytes, times);
        stbl.children(bytes, findings, box -> {
            if ("stsd".equals(box.type())) {
                entry = SampleEntry.first(box, bytes, findings);
            } else {
                tables.read(box);
            }
        });
        if (tables.end() > bytes.whole()) {
            findings.flaw(Flaw.TRUNCATED);
        }
    }

    /** Where the next fragment begins if it does not say so itself, in ticks. */
    double fragmentsEnd() {
        return fragmentsEnd;
    }

    FrameTimes times() {
        return times;
    }

    void fragment(double begin, double end) {
        fragmentsBegin = fragmentsBegin < 0 ? begin : Math.min(begin, fragmentsBegin);
        fragmentsEnd = Math.max(fragmentsEnd, end);
    }

    long id() {
        return id;
    }

    long frames() {
        return times.frames();
    }

    /**
     * How long it is shown.
     *
     * @param movieTimescale in which edits are counted
     */
    double seconds(long movieTimescale) {
        if (!isVideo() && !isAudio()) {
            return 0;
        }
        if (fragmentsBegin >= 0) {
            return Times.seconds(fragmentsEnd - fragmentsBegin, timescale);
        }
        double edited = Times.seconds(editedDuration, movieTimescale);
        if (edited > 0) {
            return edited;
        }
        return Times.seconds(times.total() > 0 ? times.total() : mediaDuration, timescale);
    }

    void tell(Matrix movie, Findings findings) {
        if (entry == null) {
            return;
        }
        if (isAudio()) {
            findings.audio(entry.codec());
        } else if (isVideo()
                && findings.video(
                        entry.codec(),
                        entry.width(),
                        entry.height(),
                        matrix.then(movie).quarters())) {
            findings.frames(times.frames() / Times.seconds(times.total(), timescale), times.vary());
        }
    }

    private boolean isVideo() {
        return "vide".equals(handler);
    }

    private boolean isAudio() {
        return "soun".equals(handler);
    }
}
