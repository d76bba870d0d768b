package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;

/**
 * A box of ISO 14496-12, or an atom of QuickTime.
 *
 * @param type four characters
 * @param body first byte behind the header
 * @param end first byte behind the box, as it claims; may lie beyond what it is in
 */
record Box(String type, long body, long end) {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    /**
     * Reads the header of a box.
     *
     * @param limit end of what the box is in
     */
    static Box at(long start, long limit, Bytes bytes) throws IOException {
        bytes.limits().element();
        long size = bytes.u32(start);
        String type = bytes.text(start + 4, 4);
        int header = HEADER;
        if (size == 0) {
            return new Box(type, start + HEADER, limit);
        }
        if (size == 1) {
            size = bytes.s64(start + HEADER);
            header = LONG_HEADER;
        }
        if (size < header || size > Long.MAX_VALUE - start) {
            throw new CannotRead(Why.DAMAGED);
        }
        return new Box(type, start + header, start + size);
    }

    /** Whether there is room for another box before the limit; a few bytes too many are padding. */
    static boolean isRoom(long start, long limit) {
        return limit - start >= HEADER;
    }

    long size() {
        return end - body;
    }

    /** Hands over each box within this one. Those that claim to be larger than this one are cut off, and told of. */
    void children(Bytes bytes, long from, Findings findings, Visitor visitor) throws IOException {
        for (long at = from; isRoom(at, end); ) {
            Box child = at(at, end, bytes);
            if (child.end > end) {
                findings.flaw(new CannotRead(Why.DAMAGED));
                child = new Box(child.type, child.body, end);
            }
            try {
                visitor.visit(child);
            } catch (CannotRead why) {
                if (!why.isLocal()) {
                    throw why;
                }
                findings.flaw(why);
            }
            at = child.end;
        }
    }

    void children(Bytes bytes, Findings findings, Visitor visitor) throws IOException {
        children(bytes, body, findings, visitor);
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Box child) throws IOException;
    }
}
