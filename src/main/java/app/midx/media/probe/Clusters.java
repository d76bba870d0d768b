package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;
import java.util.Arrays;

/** When frames are shown in a WebM or Matroska file, in ticks. Their content is never looked at. */
final class Clusters {

    private static final long TIMESTAMP = 0xE7;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long BLOCK_GROUP = 0xA0;
    private static final long BLOCK = 0xA1;

    /** How regular frames are is plain from so many of them. */
    private static final int FRAMES_LOOKED_AT = 2048;

    private final Bytes bytes;
    private final MatroskaTracks tracks;
    private final long[] shown = new long[FRAMES_LOOKED_AT];
    private int looked;
    private long frames;
    private long begin = Long.MAX_VALUE;
    private long lastFrame;
    private long last;
    private long clusterTime;

    Clusters(Bytes bytes, MatroskaTracks tracks) {
        this.bytes = bytes;
        this.tracks = tracks;
    }

    /**
     * Reads a cluster; once enough frames are known, only when it begins, if that will do.
     *
     * @param thorough whether the very last frame is wanted
     * @param limit end of the segment, for a cluster that does not say how long it is
     * @return where the next element of the segment begins
     */
    long read(Element cluster, boolean thorough, long limit) throws IOException {
        clusterTime = 0;
        long end = Math.min(cluster.end(), limit);
        boolean timeIsEnough = !thorough && looked == FRAMES_LOOKED_AT && cluster.end() <= limit;
        for (long at = cluster.body(); at < end; ) {
            Element element = Element.at(at, bytes);
            if (cluster.isOpen() && Matroska.isTop(element.id())) {
                return at;
            }
            if (element.end() > end) {
                throw new CannotRead(element.end() > bytes.whole() && !element.isOpen() ? Why.CUT_OFF : Why.DAMAGED);
            }
            part(element);
            at = timeIsEnough && element.id() == TIMESTAMP ? end : element.end();
        }
        if (cluster.end() > limit && !cluster.isOpen()) {
            throw new CannotRead(cluster.end() > bytes.whole() ? Why.CUT_OFF : Why.DAMAGED);
        }
        return end;
    }

    private void part(Element element) throws IOException {
        if (element.id() == TIMESTAMP) {
            clusterTime = element.unsigned(bytes);
            last = Math.max(last, clusterTime);
        } else if (element.id() == SIMPLE_BLOCK) {
            block(element);
        } else if (element.id() == BLOCK_GROUP) {
            element.children(bytes, this::inGroup);
        }
    }

    private void inGroup(Element element) throws IOException {
        if (element.id() == BLOCK) {
            block(element);
        }
    }

    private void block(Element block) throws IOException {
        int first = bytes.u8(block.body());
        // More than 127 tracks are no video; a number of one byte is what everybody writes.
        long number = first & 0x7F;
        long time = clusterTime + bytes.s16(block.body() + 1);
        last = Math.max(last, time);
        if (first >= 0x80 && number == tracks.videoNumber()) {
            frames++;
            begin = Math.min(begin, time);
            lastFrame = Math.max(lastFrame, time);
            if (looked < FRAMES_LOOKED_AT) {
                shown[looked++] = time;
            }
        }
    }

    /** When the last frame or sound ends, as far as can be told: each is taken to last as long as a frame does on average. */
    double end() {
        return frames > 1 && last - lastFrame < 1 / framesPerTick() ? lastFrame + 1 / framesPerTick() : last;
    }

    /** On average, from the first frame's beginning to the last one's; 0 where there are too few. */
    double framesPerTick() {
        return frames > 1 && lastFrame > begin ? (frames - 1) / span() : 0;
    }

    /** By how much of itself the average may be off, because times are whole ticks. */
    double roundedBy() {
        return 1 / span();
    }

    private double span() {
        return (double) lastFrame - begin;
    }

    boolean framesVary() {
        long[] inOrder = Arrays.copyOf(shown, looked);
        Arrays.sort(inOrder);
        FrameTimes times = new FrameTimes();
        for (int frame = 1; frame < looked; frame++) {
            times.add(inOrder[frame] - inOrder[frame - 1], 1);
        }
        return times.vary();
    }
}
