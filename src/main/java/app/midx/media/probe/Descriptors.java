package app.midx.media.probe;

import java.io.IOException;

/** The descriptors of ISO 14496-1 within {@code esds}, as far as needed to find out which codec they describe. */
final class Descriptors {

    private static final int ELEMENTARY_STREAM = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int LONGEST_LENGTH = 4;

    private final Box esds;
    private final Bytes bytes;
    private long at;

    private Descriptors(Box esds, Bytes bytes) {
        this.esds = esds;
        this.bytes = bytes;
        this.at = esds.body() + 4;
    }

    /** The object type, or -1 where there is none. */
    static int objectType(Box esds, Bytes bytes) throws IOException {
        return new Descriptors(esds, bytes).objectType();
    }

    private int objectType() throws IOException {
        if (next() == ELEMENTARY_STREAM) {
            int flags = bytes.u8(at + 2);
            at += 3;
            at += (flags & 0x80) != 0 ? 2 : 0;
            at += (flags & 0x40) != 0 ? 1 + bytes.u8(at) : 0;
            at += (flags & 0x20) != 0 ? 2 : 0;
        } else {
            at = esds.body() + 4;
        }
        return next() == DECODER_CONFIG && at < esds.end() ? bytes.u8(at) : -1;
    }

    /** The tag of the descriptor that begins here; afterwards its content does. */
    private int next() throws IOException {
        if (at + 2 > esds.end()) {
            return -1;
        }
        int tag = bytes.u8(at++);
        for (int digit = 0; digit < LONGEST_LENGTH; digit++) {
            if ((bytes.u8(at++) & 0x80) == 0) {
                break;
            }
        }
        return tag;
    }
}
