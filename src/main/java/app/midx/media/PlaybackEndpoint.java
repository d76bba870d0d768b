package app.midx.media;

import app.midx.common.MediaId;
import app.midx.security.CurrentCreator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Lets creators look at their own videos, in parts, as browsers ask for them. For everybody else there is no such file. */
@RestController
@RequestMapping(TusEndpoint.PATH + "/{id}/content")
class PlaybackEndpoint {

    private final CurrentCreator creator;
    private final MediaFiles files;

    PlaybackEndpoint(CurrentCreator creator, MediaFiles files) {
        this.creator = creator;
        this.files = files;
    }

    @GetMapping
    ResponseEntity<Resource> content(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
            throws IOException {
        MediaContent content = find(id).orElse(null);
        if (content == null) {
            return ResponseEntity.notFound().build();
        }
        if (ifRange != null && !ifRange.equals(etag(content))) {
            // Spring answers with a part wherever one is asked for, but not of a stream; it opens this one when it is
            // wanted.
            return answer(content)
                    .contentLength(content.bytes().contentLength())
                    .body(new InputStreamResource(content.bytes()));
        }
        if (!content.bytes().exists()) {
            return ResponseEntity.notFound().build();
        }
        return answer(content).body(content.bytes());
    }

    /** Of its own, or the whole file would be read and thrown away. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> head(@PathVariable String id) throws IOException {
        MediaContent content = find(id).orElse(null);
        return content == null
                ? ResponseEntity.notFound().build()
                : answer(content)
                        .contentLength(content.bytes().contentLength())
                        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                        .build();
    }

    /** It was erased since its record was read. */
    @ExceptionHandler({FileNotFoundException.class, NoSuchFileException.class})
    ResponseEntity<Void> erased() {
        return ResponseEntity.notFound().build();
    }

    private Optional<MediaContent> find(String id) {
        return MediaId.parse(id).flatMap(known -> files.content(creator.require(), known));
    }

    private static ResponseEntity.BodyBuilder answer(MediaContent content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mimeType()))
                .eTag(etag(content))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(content.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Its number is its own for ever, and its bytes never change. */
    private static String etag(MediaContent content) {
        return "\"" + content.id() + '"';
    }

    private static String inline(String fileName) {
        return ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
