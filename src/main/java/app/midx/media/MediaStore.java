package app.midx.media;

import app.midx.media.probe.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.Resource;

/** Where bytes lie. A key is the store's own, says nothing, and is worth nothing without the store. */
interface MediaStore {

    /** Makes an empty file that outlasts a crash of the machine. */
    String create() throws IOException;

    /** Bytes that have arrived, and thereby the offset at which the next ones go. */
    long length(String key) throws IOException;

    /** When the last bytes came, or were taken away. */
    Instant lastChange(String key) throws IOException;

    /** All files that nothing was added to since. */
    List<String> unchangedSince(Instant time) throws IOException;

    /** How many more bytes fit. */
    long usableSpace() throws IOException;

    Tail append(String key) throws IOException;

    InputStream open(String key, long offset) throws IOException;

    /** For looking here and there. */
    Content content(String key) throws IOException;

    /** For answers to range requests. */
    Resource resource(String key);

    /** Does nothing where there is no such file. */
    void erase(String key) throws IOException;

    /** The end of a file, to which bytes are added. */
    interface Tail extends Closeable {

        long length() throws IOException;

        /** Writes all that remains in the buffer; what was written before a failure stays. */
        void write(ByteBuffer bytes) throws IOException;

        /** Takes the bytes away that come after this length. */
        void cut(long length) throws IOException;

        /**
         * Begins to write down what is there by now while more comes, so that {@link #force} has less left to do; what goes wrong
         * is told there.
         */
        default void forceSoon() {}

        /** Returns once all bytes so far would survive a loss of power. */
        void force() throws IOException;
    }
}
