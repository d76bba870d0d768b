package app.midx.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server that takes files in, in a process of its own. */
interface IngestServer extends AutoCloseable {

    String name();

    /** Makes room for a file. @return where its bytes go */
    URI room(long size) throws IOException;

    /** Of requests that bring bytes, but for the offset. */
    List<String> headers();

    /** {@code PATCH} at an offset, or {@code PUT} of the whole. */
    String method();

    /** The file is not needed any more. */
    void forget(URI file) throws IOException;

    ProcessFigures figures();

    @Override
    void close() throws IOException;
}
