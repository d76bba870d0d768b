package app.midx.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks past every door of the running Midx: who may open it, and what the answer tells the browser to keep it safe. */
@MidxTest
class DoorsIT {

    /** Everything a stranger may see; whoever opens another door has to write it down here. */
    private static final Set<String> PUBLIC_VIEWS = Set.of(
            "",
            "privacy",
            "terms",
            "contact",
            "sign-in-problem/:___url_parameter",
            "confirm-email/:token",
            "unsubscribe/:token",
            ":path*");

    private static final Set<String> PUBLIC_MAPPINGS =
            Set.of("/error", "/webhooks/tiktok", "/email/unsubscribe/{token}");

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Browser stranger;

    @BeforeEach
    void open() {
        stranger = browsers.open();
    }

    @Test
    void everyViewIsClosedToStrangersUnlessItIsListed() {
        List<RouteData> routes = routes();

        assertThat(routes).extracting(RouteBaseData::getTemplate).containsAll(PUBLIC_VIEWS);
        for (RouteData route : routes) {
            HttpResponse<String> answer = stranger.get("/" + filled(route.getTemplate()));
            if (PUBLIC_VIEWS.contains(route.getTemplate())) {
                assertThat(answer.statusCode()).as(route.getTemplate()).isIn(200, 404);
                assertThat(route.getNavigationTarget()).hasAnnotation(AnonymousAllowed.class);
            } else {
                assertThat(answer.statusCode()).as(route.getTemplate()).isEqualTo(302);
                assertThat(Browser.location(answer)).hasPath("/");
            }
        }
    }

    @Test
    void everyControllerIsClosedToStrangersUnlessItIsListed() {
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> !PUBLIC_MAPPINGS.contains(pattern))
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> method + " " + pattern)))
                .forEach(door -> {
                    String[] parts = door.split(" ");
                    HttpResponse<String> answer = stranger.send(stranger.request(parts[1].replaceAll(
                                    "\\{[^}]+}", UUID.randomUUID().toString()))
                            .header("Sec-Fetch-Site", "same-origin")
                            .method(parts[0], BodyPublishers.noBody()));
                    assertThat(answer.statusCode()).as(door).isIn(302, 401, 403);
                    if (answer.statusCode() == 302) {
                        assertThat(Browser.location(answer)).as(door).hasPath("/");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/account", "/uploads", "/sign-in-problem/cancelled", "/no-such-page"})
    void pagesTellTheBrowserToKeepThemSafe(String page) {
        Browser browser = browsers.signedInAs(creators.addSomebodyNew().name);

        HttpResponse<String> answer = browser.get(page);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "connect-src 'self'")
                .doesNotContain("*", "http:");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThatCommonHeadersAreThere(answer);
    }

    @Test
    void anAddressNobodyClaimsIsNotFound() {
        assertThat(stranger.get("/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void filesMayNotEvenRunAsDocuments() {
        for (String path : List.of("/media/files/x/content", "/avatars/x", "/covers/x")) {
            HttpResponse<String> answer = stranger.get(path);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .endsWith("sandbox");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThatCommonHeadersAreThere(answer);
        }
    }

    @Test
    void theWebhooksDoorOpensToSignedNewsAlone() {
        Browser creator = browsers.signedInAs(creators.addSomebodyNew().name);

        for (Browser anybody : List.of(stranger, creator)) {
            HttpResponse<String> answer = anybody.send(
                    anybody.request("/webhooks/tiktok").POST(BodyPublishers.ofString("{\"event\":\"tiktok.ping\"}")));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThatCommonHeadersAreThere(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /webhooks/tiktok",
                "PUT /webhooks/tiktok",
                "DELETE /webhooks/tiktok",
                "OPTIONS /webhooks/tiktok",
                "POST /webhooks/tiktok/",
                "POST /webhooks/tiktok/more",
                "POST /webhooks/other",
                "GET /webhooks/",
                "GET /webhooks",
                "GET /push",
                "GET /push/",
                "GET /push/other.js",
                "POST /push/worker.js",
                "OPTIONS /push/worker.js",
                "GET /email/unsubscribe",
                "GET /email/unsubscribe/",
                "GET /email/unsubscribe/x/more",
                "PUT /email/unsubscribe/x",
                "DELETE /email/unsubscribe/x"
            })
    void thereIsNothingElseBehindIt(String door) {
        String[] parts = door.split(" ");

        for (Browser anybody : List.of(stranger, browsers.signedInAs(creators.addSomebodyNew().name))) {
            HttpResponse<String> answer =
                    anybody.send(anybody.request(parts[1]).method(parts[0], BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThatCommonHeadersAreThere(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /push/worker.js, 200",
        "HEAD, /push/worker.js, 200",
        "GET, /email/unsubscribe/x, 302",
        "HEAD, /email/unsubscribe/x, 302",
        "POST, /email/unsubscribe/x, 204"
    })
    void whatProgramsFetchOnTheirOwnBeginsNoSession(String method, String path, int status) {
        HttpResponse<String> answer = stranger.send(stranger.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThatCommonHeadersAreThere(answer);
    }

    @Test
    void scriptsAreWhatTheySayTheyAre() {
        String script =
                stranger.get("/").body().replaceAll("(?s).*?src=\"(?:\\./)?(VAADIN/build/[^\"]+\\.js)\".*", "$1");

        HttpResponse<String> answer = stranger.get("/" + script);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void healthTellsItsStatusAlone() {
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/configprops",
                "/actuator/logfile"
            })
    void nothingElseOfTheActuatorIsOpenToAnybody(String path) {
        Browser creator = browsers.signedInAs(creators.addSomebodyNew().name);

        assertThat(stranger.get(path).statusCode()).isEqualTo(302);
        assertThat(creator.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aForwardedHeaderThatNobodyVouchesForChangesNothing() {
        HttpResponse<String> answer = stranger.send(stranger.request("/account")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example"));

        assertThat(Browser.location(answer)).hasAuthority(stranger.midx().getAuthority());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatWentWrongIsNotExplainedToStrangers() {
        HttpResponse<String> answer = stranger.send(stranger.request("/sign-in-problem/%2e%2e;x=1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "\tat ");
    }

    private static void assertThatCommonHeadersAreThere(HttpResponse<?> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.headers().map()).doesNotContainKeys("x-powered-by", "server", "access-control-allow-origin");
    }

    private static String header(HttpResponse<?> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name + " of " + answer).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    private List<RouteData> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                .getRegisteredRoutes();
    }

    private static String filled(String template) {
        return template.replaceAll(":\\w+[?*]?(\\([^)]*\\))?", UUID.randomUUID().toString());
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }
}
