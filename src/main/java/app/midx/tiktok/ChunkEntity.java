package app.midx.tiktok;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A chunk on its way from its stream to the wire, a buffer at a time. */
final class ChunkEntity extends AbstractHttpEntity {

    /** As much as a socket of the JDK takes at once; smaller ones cost calls to the system, larger ones gain nothing. */
    static final int BUFFER = 128 << 10;

    private final InputStream bytes;
    private final long length;
    private final LongConsumer written;

    ChunkEntity(InputStream bytes, long length, String contentType, LongConsumer written) {
        super(ContentType.create(contentType), null, false);
        this.bytes = bytes;
        this.length = length;
        this.written = written;
    }

    @Override
    public void writeTo(OutputStream wire) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
        long sent = 0;
        while (sent < length) {
            int read = read(buffer, (int) Math.min(buffer.length, length - sent));
            wire.write(buffer, 0, read);
            sent += read;
            written.accept(sent);
        }
    }

    /** Trouble with our own file must not look like trouble with TikTok. */
    private int read(byte[] buffer, int wanted) {
        try {
            int read = bytes.read(buffer, 0, wanted);
            if (read < 0) {
                throw new EOFException("The video ends within the chunk");
            }
            return read;
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public InputStream getContent() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
