package app.midx.media.probe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a staged file, in any order. Few and small parts of them are asked for, so a store may fetch them from afar. */
public interface Content extends Closeable {

    /** Bytes that are here. */
    long length() throws IOException;

    /**
     * Fills the buffer as far as one reading goes.
     *
     * @param from first byte wanted, from 0 on
     * @return how many bytes were put into the buffer, or -1 where the content has ended
     */
    int read(ByteBuffer into, long from) throws IOException;
}
