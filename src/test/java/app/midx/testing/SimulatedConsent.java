package app.midx.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.Secret;
import app.midx.simulator.TikTokSimulator;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TokenGrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** A creator who presses "Continue" on the simulator's consent page, without a Midx and a browser in between. */
public record SimulatedConsent(URI authorizeUrl, String clientKey) {

    public static final URI CALLBACK = URI.create("http://localhost:8080/login/oauth2/code/tiktok");
    public static final Secret VERIFIER = Secret.of("a-verifier.of~at_least-43-characters-0123456789");

    public SimulatedConsent(TikTokSimulator simulator) {
        this(simulator.authorizeUrl(), simulator.knobs().clientKey);
    }

    /** What TikTok grants to Midx where a person of the simulator agrees to these scopes. */
    public TokenGrant grant(TikTokOAuth oauth, String person, Collection<String> scopes) {
        return oauth.exchangeCode(code(person, scopes), CALLBACK, VERIFIER);
    }

    /** The code of the callback, decoded once. */
    public Secret code(String person, Collection<String> scopes) {
        String form = Stream.concat(
                        Stream.of(
                                field("client_key", clientKey),
                                field("response_type", "code"),
                                field("scope", Scopes.join(scopes)),
                                field("redirect_uri", CALLBACK.toString()),
                                field("state", "s1"),
                                field("code_challenge", hexSha256(VERIFIER)),
                                field("code_challenge_method", "S256"),
                                field("decision", "continue"),
                                field("account", person)),
                        scopes.stream().map(scope -> field("granted", scope)))
                .collect(Collectors.joining("&"));
        String code = UriComponentsBuilder.fromUri(redirect(form))
                .build()
                .getQueryParams()
                .getFirst("code");
        return Secret.of(URLDecoder.decode(String.valueOf(code), US_ASCII));
    }

    private URI redirect(String form) {
        HttpRequest decision = HttpRequest.newBuilder(authorizeUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(decision, BodyHandlers.discarding())
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

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
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
