package app.midx.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Finds out what a file is from its content; names and claims are not asked. */
interface MediaProbe {

    /**
     * Says what the content is.
     *
     * @param content from the first byte on; the caller closes it
     * @return the MIME type of a video that TikTok takes, empty for anything else
     */
    Optional<String> mimeType(InputStream content) throws IOException;
}
