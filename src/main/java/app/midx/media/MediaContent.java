package app.midx.media;

import java.util.Objects;
import org.springframework.core.io.Resource;

/** @param sha256 lower-case hex */
record MediaContent(String fileName, String mimeType, String sha256, Resource bytes) {

    static MediaContent of(Media complete, Resource bytes) {
        return new MediaContent(
                complete.fileName(),
                complete.mimeType(),
                Objects.requireNonNull(complete.sha256(), "a complete file has a checksum"),
                bytes);
    }
}
