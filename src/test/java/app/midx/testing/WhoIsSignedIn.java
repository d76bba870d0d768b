package app.midx.testing;

import app.midx.security.CurrentCreator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a test what a page would know of its visitor; pages themselves need a browser and a bundle. */
@RestController
class WhoIsSignedIn {

    private final CurrentCreator creator;

    WhoIsSignedIn(CurrentCreator creator) {
        this.creator = creator;
    }

    @GetMapping("/test/creator")
    String creator() {
        return creator.require().toString();
    }

    /** What a page's forms carry against forged requests. */
    @GetMapping("/test/csrf")
    String csrf(CsrfToken token) {
        return token.getToken();
    }
}
