package app.midx.testing;

import java.net.URI;
import org.springframework.core.env.Environment;

/** Opens browsers on the Midx under test. */
public class Browsers {

    private final Environment environment;

    Browsers(Environment environment) {
        this.environment = environment;
    }

    /** Nobody is signed in. */
    public Browser open() {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Browser(URI.create("http://localhost:" + port));
    }

    /** @param person {@code mara} (private account), {@code oskar} (public account), or one that was added */
    public Browser signedInAs(String person) {
        Browser browser = open();
        browser.signIn(person);
        return browser;
    }
}
