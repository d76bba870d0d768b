package app.midx.media.probe;

import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index of an MP4 or QuickTime file ({@code moov}), and what its fragments add. */
final class Movie {

    /** What may stand beside it. */
    static final Set<String> PARTS = Set.of(
            "ftyp", "styp", "mdat", "moof", "moov", "mfra", "sidx", "free", "skip", "wide", "uuid", "udta", "meta");

    private static final int MOST_TRACKS = 100;

    private final List<Track> tracks = new ArrayList<>();
    private final Map<Long, Long> usualFrameTimes = new HashMap<>();
    private Matrix matrix = Matrix.IDENTITY;
    private long timescale;
    private double duration;
    private boolean whole;
    private boolean inFragments;
    private boolean fragmentSeen;

    void read(Box moov, Bytes bytes, Findings findings) throws IOException {
        bytes.ahead(moov.body(), moov.size());
        moov.children(bytes, findings, box -> part(box, bytes, findings));
        whole = true;
    }

    private void part(Box box, Bytes bytes, Findings findings) throws IOException {
        switch (box.type()) {
            case "mvhd" -> header(box, bytes);
            case "trak" -> {
                if (tracks.size() == MOST_TRACKS) {
                    throw new CannotRead(Why.TOO_MUCH);
                }
                Track track = new Track();
                tracks.add(track);
                track.read(box, bytes, findings);
            }
            case "mvex" -> {
                inFragments = true;
                box.children(bytes, findings, inner -> fragmentDefaults(inner, bytes));
            }
            default -> {
                // What people noted about the video.
            }
        }
    }

    private void header(Box mvhd, Bytes bytes) throws IOException {
        boolean wide = bytes.u8(mvhd.body()) == 1;
        timescale = bytes.u32(mvhd.body() + (wide ? 20 : 12));
        duration = Times.duration(mvhd.body() + (wide ? 24 : 16), wide, bytes);
        matrix = Matrix.at(mvhd.body() + (wide ? 48 : 36), bytes);
    }

    private void fragmentDefaults(Box box, Bytes bytes) throws IOException {
        if ("trex".equals(box.type()) && usualFrameTimes.size() < MOST_TRACKS) {
            usualFrameTimes.put(bytes.u32(box.body() + 4), bytes.u32(box.body() + 12));
        } else if ("mehd".equals(box.type())) {
            duration = Times.duration(box.body() + 4, bytes.u8(box.body()) == 1, bytes);
        }
    }

    void fragment(Box moof, Bytes bytes, Findings findings) throws IOException {
        fragmentSeen = true;
        moof.children(bytes, findings, box -> {
            if ("traf".equals(box.type())) {
                new Fragment(tracks, usualFrameTimes).read(box, bytes, findings);
            }
        });
    }

    /**
     * Says what was found.
     *
     * @param ended whether the file was read up to its end
     */
    void tell(Findings findings, boolean ended) {
        for (Track track : tracks) {
            track.tell(matrix, findings);
        }
        findings.tracksKnown(whole);
        if (inFragments && ended && !fragmentSeen && !hasFrames()) {
            findings.flaw(Flaw.TRUNCATED);
        }
        double longest = 0;
        if (!inFragments || ended) {
            for (Track track : tracks) {
                longest = Math.max(longest, track.seconds(timescale));
            }
        }
        if (longest > 0) {
            findings.duration(longest);
        } else if (ended || duration > 0) {
            findings.duration(Times.seconds(duration, timescale));
        }
    }

    /** Whether it is known without looking at the fragments. */
    boolean isDurationWritten() {
        return duration > 0;
    }

    private boolean hasFrames() {
        return tracks.stream().anyMatch(track -> track.frames() > 0);
    }
}
