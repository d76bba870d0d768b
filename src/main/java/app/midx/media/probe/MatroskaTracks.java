package app.midx.media.probe;

import java.io.IOException;

/** The list of tracks of a WebM or Matroska file. */
final class MatroskaTracks {

    private static final long TRACK_ENTRY = 0xAE;
    private static final int VIDEO = 1;
    private static final int AUDIO = 2;

    /** A default duration that is further off than this from what the frames say is wrong. */
    private static final double SAME = 0.02;

    private final Bytes bytes;
    private final Findings findings;
    private boolean known;
    private long videoNumber = -1;
    private double usualNanos;

    MatroskaTracks(Bytes bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    void read(Element list) throws IOException {
        list.children(bytes, element -> {
            if (element.id() == TRACK_ENTRY) {
                tell(MatroskaTrack.read(element, bytes));
            }
        });
        known = true;
        findings.tracksKnown(true);
    }

    private void tell(MatroskaTrack track) {
        if (track.type() == AUDIO) {
            findings.audio(track.codec());
        } else if (track.type() == VIDEO && findings.video(track.codec(), track.width(), track.height(), 0)) {
            videoNumber = track.number();
            usualNanos = track.usualNanos();
        }
    }

    boolean isKnown() {
        return known;
    }

    long videoNumber() {
        return videoNumber;
    }

    /** A whole number where rounding may have made another one of it. */
    private static double counted(Clusters clusters, double tick) {
        double counted = clusters.framesPerTick() / tick;
        double whole = Math.rint(counted);
        return Math.abs(counted - whole) <= clusters.roundedBy() * counted ? whole : counted;
    }

    /**
     * Says how often frames come.
     *
     * @param tick in seconds
     */
    void tellFrames(Clusters clusters, double tick) {
        double counted = counted(clusters, tick);
        double claimed = usualNanos > 0 ? 1e9 / usualNanos : 0;
        boolean vary = clusters.framesVary();
        // Timestamps are rounded to the millisecond, so the claim is the more exact one where it holds.
        boolean holds = claimed > 0 && (counted == 0 || (!vary && Math.abs(claimed - counted) < SAME * claimed));
        findings.frames(holds ? claimed : counted, vary);
    }
}
