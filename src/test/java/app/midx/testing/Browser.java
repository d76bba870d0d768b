package app.midx.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.CreatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser as far as HTTP goes: cookies for Midx, redirects step by step, and people's decisions at TikTok. No JavaScript. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI midx;
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(URI midx) {
        this.midx = midx;
    }

    /** Another browser with the same cookies: a second tab that asks at the same time, or a thief. */
    public Browser copy() {
        Browser copy = new Browser(midx);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public URI midx() {
        return midx;
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public void dropCookie(String name) {
        cookies.remove(name);
    }

    /** @param address absolute, or a path of Midx */
    public HttpResponse<String> get(String address) {
        return send(request(address));
    }

    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(midx.resolve(address));
    }

    /** Sends with Midx's cookies where it goes to Midx; redirects are not followed. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest unsigned = request.copy().build();
        boolean own = unsigned.uri().getAuthority().equals(midx.getAuthority());
        if (own && !cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (own) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses "Continue with TikTok". @return the address of the consent page */
    public URI beginSignIn() {
        return location(get("/oauth2/authorization/tiktok"));
    }

    /** Agrees on the consent page to everything it asks for. @return the address of Midx's callback */
    public URI consent(URI page, String person) {
        String asked = Query.of(page).get("scope");
        return consent(page, person, asked.split(","));
    }

    /** @param scopes what the person leaves switched on */
    public URI consent(URI page, String person, String... scopes) {
        Stream<String> decision = Stream.of("decision=continue", "account=" + person);
        Stream<String> granted = Stream.of(scopes).map(scope -> "granted=" + scope);
        return decide(page, Stream.concat(decision, granted));
    }

    public URI cancel(URI page) {
        return decide(page, Stream.of("decision=cancel"));
    }

    /** From the button to where Midx leads somebody who agreed to everything. */
    public String signIn(String person) {
        return location(get(consent(beginSignIn(), person).toString())).getPath();
    }

    /** The creator whom Midx knows in this browser; empty where it knows nobody and leads to the landing page. */
    public Optional<CreatorId> creator() {
        HttpResponse<String> answer = get("/test/creator");
        if (answer.statusCode() == 200) {
            return CreatorId.parse(answer.body());
        }
        if (answer.statusCode() == 302 && location(answer).getPath().equals("/")) {
            return Optional.empty();
        }
        throw new AssertionError(answer);
    }

    public boolean isSignedIn() {
        return creator().isPresent();
    }

    /** Presses "Sign out", as far as it is a form. */
    public HttpResponse<String> signOut(String csrf) {
        return send(request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf)));
    }

    public static URI location(HttpResponse<?> answer) {
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " does not lead anywhere"));
        return answer.uri().resolve(location);
    }

    private URI decide(URI page, Stream<String> decision) {
        String carried = Query.of(page).all().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String origin = page.resolve(page.getRawPath()).toString();
        return location(send(HttpRequest.newBuilder(URI.create(origin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(carried + "&" + decision.collect(Collectors.joining("&"))))));
    }

    private void keep(String setCookie) {
        for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + setCookie)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
