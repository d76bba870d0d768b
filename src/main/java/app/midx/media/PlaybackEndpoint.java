package app.midx.media;

import app.midx.common.MediaId;
import app.midx.security.CurrentCreator;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets creators look at their own videos, in parts, as browsers ask for them. For everybody else there is no such file. */
@RestController
class PlaybackEndpoint {

    private final CurrentCreator creator;
    private final MediaFiles files;

    PlaybackEndpoint(CurrentCreator creator, MediaFiles files) {
        this.creator = creator;
        this.files = files;
    }

    @GetMapping(TusEndpoint.PATH + "/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String id) {
        return MediaId.parse(id)
                .flatMap(known -> files.content(creator.require(), known))
                .map(PlaybackEndpoint::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(MediaContent content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mimeType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(content.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content.bytes());
    }

    private static String inline(String fileName) {
        return ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
