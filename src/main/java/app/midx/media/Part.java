package app.midx.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

/**
 * What one request brings of a file.
 *
 * @param offset where the sender believes the file to end, in bytes
 * @param announced bytes the request says it brings, or -1
 */
record Part(long offset, long announced, Checksum checksum, Body body) {

    Part(long offset, long announced, Checksum checksum, InputStream body) {
        this(offset, announced, checksum, Channels.newChannel(body)::read);
    }

    Part(long offset, long announced, InputStream body) {
        this(offset, announced, Checksum.none(), body);
    }

    /** Bytes go from one place outside of the heap to another, and are copied as seldom as can be. */
    @FunctionalInterface
    interface Body {

        /** Waits for at least one byte. @return how many came, or -1 at the end */
        int read(ByteBuffer into) throws IOException;
    }
}
