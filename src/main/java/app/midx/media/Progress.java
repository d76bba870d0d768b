package app.midx.media;

import app.midx.common.MediaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a file is here.
 *
 * @param fileName as it is kept, which is not always as it was sent
 * @param offset bytes that are here and outlast a loss of power
 * @param size bytes declared at the beginning
 * @param expires when it ends unless more comes; null once it is complete
 */
record Progress(
        MediaId id,
        String fileName,
        String mimeType,
        long offset,
        long size,
        @Nullable Instant expires) {

    static Progress of(Media media, long offset, Instant expires) {
        return new Progress(media.id(), media.fileName(), media.mimeType(), offset, media.size(), expires);
    }

    static Progress whole(Media media) {
        return new Progress(media.id(), media.fileName(), media.mimeType(), media.size(), media.size(), null);
    }
}
