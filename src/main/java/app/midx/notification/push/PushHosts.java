package app.midx.notification.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where Midx sends pushes: a browser names the address, so whoever drives one could name any machine that Midx can reach. */
@Component
class PushHosts {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LONGEST = 2_048;
    private static final int HTTPS = 443;

    private final PushSettings settings;

    PushHosts(PushSettings settings) {
        this.settings = settings;
    }

    /** Empty where it is no address of a known push service. */
    Optional<URI> known(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(endpoint);
            return isKnown(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isKnown(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (settings.loopback() && "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)) {
            return true;
        }
        boolean usualPort = uri.getPort() == -1 || uri.getPort() == HTTPS;
        return "https".equals(uri.getScheme())
                && usualPort
                && settings.hosts().stream().anyMatch(known -> matches(known, host));
    }

    private static boolean matches(String known, String host) {
        return known.startsWith("*.") ? host.endsWith(known.substring(1)) && !host.startsWith(".") : host.equals(known);
    }
}
