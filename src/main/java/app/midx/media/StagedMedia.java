package app.midx.media;

import app.midx.common.MediaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, or wholly here.
 *
 * @param fileName the name the creator's device gave it, cleaned for display; it never becomes a path
 * @param mimeType what the browser claimed while bytes arrive; what the content is once it is complete
 * @param size bytes declared at the beginning
 * @param received bytes on disk
 * @param begunAt when the first byte was announced
 * @param sha256 lower-case hex; null until it is complete, and of a large one that came in one request for seconds more: then
 *     {@link MediaDigested} tells of it
 * @param facts as the server has read them, once complete; null before, and for files from before they were read
 */
public record StagedMedia(
        MediaId id,
        String fileName,
        String mimeType,
        long size,
        long received,
        boolean complete,
        Instant begunAt,
        @Nullable String sha256,
        @Nullable VideoFacts facts) {

    StagedMedia withReceived(long bytes) {
        return new StagedMedia(id, fileName, mimeType, size, bytes, complete, begunAt, sha256, facts);
    }
}
