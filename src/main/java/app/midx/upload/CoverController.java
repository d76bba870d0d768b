package app.midx.upload;

import app.midx.common.UploadId;
import app.midx.security.CurrentCreator;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a creator the covers of their own uploads. */
@RestController
class CoverController {

    private final Covers covers;
    private final CurrentCreator currentCreator;

    CoverController(Covers covers, CurrentCreator currentCreator) {
        this.covers = covers;
        this.currentCreator = currentCreator;
    }

    @GetMapping("/covers/{id}")
    ResponseEntity<byte[]> cover(@PathVariable String id) {
        return UploadId.parse(id)
                .flatMap(upload -> covers.find(currentCreator.require(), upload))
                .map(image -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(image))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
