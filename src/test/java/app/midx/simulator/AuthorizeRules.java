package app.midx.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** TikTok: Login Kit for Web, Login Kit for Desktop. What is wrong with app, redirect, scope or challenge is never redirected. */
final class AuthorizeRules {

    /** Something TikTok shows on its own page, naming the parameter. */
    static final class PageError extends RuntimeException {

        final String parameter;

        PageError(String parameter, String message) {
            super(message, null, false, false);
            this.parameter = parameter;
        }
    }

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private final World world;

    AuthorizeRules(World world) {
        this.world = world;
    }

    AuthorizeRequest check(Parameters query) {
        Knobs knobs = world.knobs;
        if (!query.get("client_key").equals(knobs.clientKey)) {
            throw new PageError("client_key", "No app is registered under this client_key.");
        }
        String redirectUri = query.get("redirect_uri");
        if (!knobs.redirectUris.contains(redirectUri) && !(knobs.loopbackRedirects && isLoopback(redirectUri))) {
            throw new PageError("redirect_uri", "The redirect_uri is not registered for this app.");
        }
        if (!query.has("state")) {
            world.violations.add("state-missing", "An authorize request without state can be forged.");
        }
        return new AuthorizeRequest(scopes(query), redirectUri, query.get("state"), challenge(query));
    }

    private List<String> scopes(Parameters query) {
        List<String> scopes = List.of(query.get("scope").split(","));
        if (!world.knobs.scopes.containsAll(scopes)) {
            throw new PageError("scope", "A scope is unknown or not enabled for this app.");
        }
        return scopes.stream().distinct().toList();
    }

    private String challenge(Parameters query) {
        Knobs.Pkce pkce = world.knobs.pkce;
        String challenge = query.get("code_challenge");
        if (challenge.isEmpty()) {
            if (pkce == Knobs.Pkce.REQUIRED) {
                throw new PageError("code_challenge", "A code_challenge is required.");
            }
            return "";
        }
        if (pkce == Knobs.Pkce.FORBIDDEN) {
            throw new PageError("code_challenge", "This app takes no code_challenge.");
        }
        if (!query.get("code_challenge_method").equals("S256")) {
            throw new PageError("code_challenge_method", "The only code_challenge_method is S256.");
        }
        if (!Pkce.wellFormed(challenge, world.knobs.challenge)) {
            throw new PageError("code_challenge", "The code_challenge is not the lower-case hex of a SHA-256.");
        }
        return challenge;
    }

    private static boolean isLoopback(String redirectUri) {
        try {
            URI uri = new URI(redirectUri);
            return redirectUri.length() < 512
                    && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && LOOPBACK.contains(String.valueOf(uri.getHost()))
                    && uri.getPort() > 0
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
