package app.midx.media;

import app.midx.common.MediaId;
import org.springframework.core.io.Resource;

/** A complete file, which never changes. */
record MediaContent(MediaId id, String fileName, String mimeType, Resource bytes) {

    static MediaContent of(Media complete, Resource bytes) {
        return new MediaContent(complete.id(), complete.fileName(), complete.mimeType(), bytes);
    }
}
