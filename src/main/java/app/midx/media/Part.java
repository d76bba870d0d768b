package app.midx.media;

import java.io.InputStream;

/**
 * What one request brings of a file.
 *
 * @param offset where the sender believes the file to end, in bytes
 * @param announced bytes the request says it brings, or -1
 */
record Part(long offset, long announced, Checksum checksum, InputStream body) {

    Part(long offset, long announced, InputStream body) {
        this(offset, announced, Checksum.none(), body);
    }
}
