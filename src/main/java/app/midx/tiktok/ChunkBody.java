package app.midx.tiktok;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a chunk come from. */
@FunctionalInterface
public interface ChunkBody {

    /** A stream that stands at the chunk's first byte and holds at least the chunk; it is closed after use. */
    InputStream open() throws IOException;
}
