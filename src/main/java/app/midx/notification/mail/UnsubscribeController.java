package app.midx.notification.mail;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The link that every mail carries. Mail programs POST to it for a single click (RFC 8058); people who open it are asked first,
 * as scanners open links too.
 */
@RestController
class UnsubscribeController {

    private final EmailAddresses addresses;

    UnsubscribeController(EmailAddresses addresses) {
        this.addresses = addresses;
    }

    /** Always the same answer, so that nobody learns which links are right. */
    @PostMapping("/email/unsubscribe/{token}")
    ResponseEntity<Void> unsubscribe(@PathVariable String token) {
        addresses.unsubscribe(token);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/email/unsubscribe/{token}")
    ResponseEntity<Void> askFirst(@PathVariable String token) {
        String page = token.matches("[A-Za-z0-9_-]{1,64}") ? "/unsubscribe/" + token : "/";
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .build();
    }
}
