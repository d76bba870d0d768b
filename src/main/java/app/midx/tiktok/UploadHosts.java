package app.midx.tiktok;

import app.midx.common.Secret;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps videos from being sent to anyone but TikTok, whatever an answer says: the upload URL comes from outside. */
final class UploadHosts {

    private final List<String> allowed;

    UploadHosts(List<String> allowed) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** The address, if it may be used; a parse error is swallowed since its message repeats the address. */
    Optional<URI> check(Secret uploadUrl) {
        try {
            return Optional.of(URI.create(uploadUrl.reveal())).filter(this::allows);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean allows(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" ->
                allowed.stream().anyMatch(rule -> rule.startsWith(".") ? host.endsWith(rule) : host.equals(rule));
            case "http" -> isLoopback(host) && allowed.contains(host);
            default -> false;
        };
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
