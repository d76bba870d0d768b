package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;

/**
 * An element of EBML (RFC 8794).
 *
 * @param id with its length marker, as documents write it
 * @param body first byte behind id and size
 * @param end first byte behind the element as it claims, perhaps beyond what it is in; {@link #OPEN} where the writer did not
 *     know it yet
 */
record Element(long id, long body, long end) {

    static final long OPEN = Long.MAX_VALUE;

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    static Element at(long start, Bytes bytes) throws IOException {
        bytes.limits().element();
        int first = bytes.u8(start);
        int idLength = Integer.numberOfLeadingZeros(first) - 23;
        if (idLength > LONGEST_ID) {
            throw new CannotRead(Why.DAMAGED);
        }
        long id = number(start, idLength, first, bytes);
        long sizeAt = start + idLength;
        int sizeFirst = bytes.u8(sizeAt);
        int sizeLength = Integer.numberOfLeadingZeros(sizeFirst) - 23;
        if (sizeLength > LONGEST_SIZE) {
            throw new CannotRead(Why.DAMAGED);
        }
        int marker = 0x80 >> (sizeLength - 1);
        long size = number(sizeAt, sizeLength, sizeFirst & ~marker, bytes);
        long body = sizeAt + sizeLength;
        boolean open = size == (1L << (7 * sizeLength)) - 1;
        return new Element(id, body, open || size > OPEN - body ? OPEN : body + size);
    }

    private static long number(long start, int length, long first, Bytes bytes) throws IOException {
        long value = first;
        for (int digit = 1; digit < length; digit++) {
            value = value << 8 | bytes.u8(start + digit);
        }
        return value;
    }

    long size() {
        return end - body;
    }

    boolean isOpen() {
        return end == OPEN;
    }

    /** Of at most eight bytes; negative where all bits are used. */
    long unsigned(Bytes bytes) throws IOException {
        if (size() > 8) {
            throw new CannotRead(Why.DAMAGED);
        }
        long value = 0;
        for (long at = body; at < end; at++) {
            value = value << 8 | bytes.u8(at);
        }
        return value;
    }

    double floating(Bytes bytes) throws IOException {
        return switch ((int) Math.min(size(), 9)) {
            case 4 -> Float.intBitsToFloat(bytes.s32(body));
            case 8 -> Double.longBitsToDouble(bytes.s64(body));
            default -> 0;
        };
    }

    String text(Bytes bytes) throws IOException {
        return bytes.text(body, (int) Math.min(size(), 64));
    }

    /** Hands over each element within this one, which must not be open. Those that claim to be larger are damaged. */
    void children(Bytes bytes, Visitor visitor) throws IOException {
        for (long at = body; at < end; ) {
            Element child = at(at, bytes);
            if (child.end > end) {
                throw new CannotRead(Why.DAMAGED);
            }
            visitor.visit(child);
            at = child.end;
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Element child) throws IOException;
    }
}
