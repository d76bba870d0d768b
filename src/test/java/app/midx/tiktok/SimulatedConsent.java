package app.midx.tiktok;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.midx.common.Secret;
import app.midx.simulator.TikTokSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** A creator who agrees to everything, and the browser in between. */
record SimulatedConsent(TikTokSimulator simulator, TikTokSettings settings) {

    static final URI CALLBACK = URI.create("http://localhost:8080/login/oauth2/code/tiktok");
    static final Secret VERIFIER = Secret.of("a-verifier.of~at_least-43-characters-0123456789");

    TokenGrant grantedTo(TestClient client, String creator) {
        return client.oauth().exchangeCode(code(creator), CALLBACK, VERIFIER);
    }

    /** The code of the callback, decoded once. */
    Secret code(String creator) {
        simulator.knobs().consentAs = creator;
        URI request = UriComponentsBuilder.fromUri(settings.authorizeUrl())
                .queryParam("client_key", settings.clientKey())
                .queryParam("response_type", "code")
                .queryParam("scope", Scopes.join(settings.scopes()))
                .queryParam("redirect_uri", CALLBACK)
                .queryParam("state", "s1")
                .queryParam("code_challenge", hexSha256(VERIFIER))
                .queryParam("code_challenge_method", "S256")
                .build()
                .encode()
                .toUri();
        UriComponents callback = UriComponentsBuilder.fromUri(redirect(request)).build();
        String code = callback.getQueryParams().getFirst("code");
        return Secret.of(URLDecoder.decode(String.valueOf(code), US_ASCII));
    }

    private static URI redirect(URI request) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(request).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hexSha256(Secret verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
