package app.midx.media.probe;

import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;

/** Walks over a WebM or Matroska file (RFC 9559). */
final class Matroska {

    static final long CLUSTER = 0x1F43B675;
    static final long CUES = 0x1C53BB6B;

    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067;
    private static final long SEEK_HEAD = 0x114D9B74;
    private static final long INFO = 0x1549A966;
    private static final long TRACKS = 0x1654AE6B;
    private static final long CHAPTERS = 0x1043A770;
    private static final long ATTACHMENTS = 0x1941A469;
    private static final long TAGS = 0x1254C367;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1;
    private static final long DURATION = 0x4489;

    /** A duration that is further off than this from what the frames say is wrong. */
    private static final double SLACK_SECONDS = 1;

    private final Bytes bytes;
    private final Findings findings;
    private final MatroskaTracks tracks;
    private final Clusters clusters;
    private double nanosPerTick = 1_000_000;
    private double duration;

    Matroska(Bytes bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
        this.tracks = new MatroskaTracks(bytes, findings);
        this.clusters = new Clusters(bytes, tracks);
    }

    /** Whether it stands in the segment itself, and thereby ends whatever is open within. */
    static boolean isTop(long id) {
        return id == CLUSTER
                || id == CUES
                || id == SEEK_HEAD
                || id == INFO
                || id == TRACKS
                || id == CHAPTERS
                || id == ATTACHMENTS
                || id == TAGS;
    }

    void read() throws IOException {
        boolean ended = true;
        try {
            walk();
        } catch (CannotRead why) {
            ended = why.why() == Why.CUT_OFF;
            boolean limited = why.why() == Why.TOO_MUCH || why.why() == Why.TOO_SLOW;
            if (!limited || !tracks.isKnown() || duration <= 0) {
                findings.flaw(why);
            }
        }
        double tick = nanosPerTick / 1e9;
        if (duration > 0 && clusters.end() <= duration + SLACK_SECONDS / tick) {
            findings.duration(duration * tick);
        } else if (ended && tracks.isKnown()) {
            findings.duration(clusters.end() * tick);
        }
        tracks.tellFrames(clusters, tick);
        if (ended && !tracks.isKnown()) {
            findings.flaw(Flaw.UNREADABLE);
        }
    }

    private void walk() throws IOException {
        Element header = Element.at(0, bytes);
        header.children(bytes, element -> {
            if (element.id() == DOC_TYPE && "webm".equals(element.text(bytes).replace("\0", ""))) {
                findings.container(Container.WEBM);
            }
        });
        Element segment = Element.at(header.end(), bytes);
        if (segment.id() != SEGMENT) {
            throw new CannotRead(Why.DAMAGED);
        }
        long end = Math.min(segment.end(), bytes.whole());
        for (long at = segment.body(); at < end; ) {
            Element element = Element.at(at, bytes);
            at = element.id() == CLUSTER ? clusters.read(element, duration <= 0, end) : part(element);
        }
        if (!segment.isOpen() && segment.end() > bytes.whole()) {
            throw new CannotRead(Why.CUT_OFF);
        }
    }

    /** Returns where the next one begins. */
    private long part(Element element) throws IOException {
        if (element.end() > bytes.whole()) {
            throw new CannotRead(element.isOpen() ? Why.DAMAGED : Why.CUT_OFF);
        }
        if (element.id() == INFO) {
            element.children(bytes, this::info);
        } else if (element.id() == TRACKS && !tracks.isKnown()) {
            tracks.read(element);
        }
        return element.end();
    }

    private void info(Element element) throws IOException {
        if (element.id() == TIMESTAMP_SCALE) {
            long scale = element.unsigned(bytes);
            nanosPerTick = scale > 0 ? scale : nanosPerTick;
        } else if (element.id() == DURATION) {
            duration = element.floating(bytes);
        }
    }
}
