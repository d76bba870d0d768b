package app.midx.account;

import app.midx.common.AccountId;
import app.midx.security.CurrentCreator;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a creator the pictures of their own accounts. */
@RestController
class AvatarController {

    private final Avatars avatars;
    private final CurrentCreator currentCreator;

    AvatarController(Avatars avatars, CurrentCreator currentCreator) {
        this.avatars = avatars;
        this.currentCreator = currentCreator;
    }

    @GetMapping("/avatars/{id}")
    ResponseEntity<byte[]> avatar(@PathVariable String id) {
        return AccountId.parse(id)
                .flatMap(account -> avatars.find(currentCreator.require(), account))
                .flatMap(image -> ImageType.of(image)
                        .map(type -> ResponseEntity.ok()
                                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10))
                                        .cachePrivate())
                                .contentType(MediaType.parseMediaType(type.mediaType()))
                                .body(image)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
