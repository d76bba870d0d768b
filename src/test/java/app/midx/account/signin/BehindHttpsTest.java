package app.midx.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Account;
import app.midx.simulator.Knobs;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.Query;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Midx as it is run for others: a proxy ends TLS before it, its address is set, and TikTok is asked without PKCE. */
@MidxTest(
        properties = {
            "server.forward-headers-strategy=native",
            "midx.public-url=https://midx.example/",
            "midx.tiktok.pkce=off"
        })
class BehindHttpsTest {

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private TikTokSimulator simulator;

    private Browser browser;
    private Account person;

    @BeforeEach
    void open() {
        simulator.reset();
        simulator.knobs().redirectUris = List.of("https://midx.example/login/oauth2/code/tiktok");
        simulator.knobs().pkce = Knobs.Pkce.FORBIDDEN;
        browser = browsers.open();
        person = creators.addSomebodyNew();
    }

    @Test
    void aSignInReturnsToThePublicAddressAndLeavesSecureCookies() {
        URI page = Browser.location(browser.send(overHttps("/oauth2/authorization/tiktok")));
        URI callback = browser.consent(page, person.name);
        HttpResponse<String> answer = browser.send(overHttps(callback.getRawPath() + "?" + callback.getRawQuery()));

        assertThat(Query.of(page).all()).doesNotContainKeys("code_challenge", "code_challenge_method");
        assertThat(callback).hasScheme("https").hasHost("midx.example");
        assertThat(Browser.location(answer)).hasToString("https://midx.example/uploads");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void browsersAreToldToComeByHttpsOnly() {
        assertThat(browser.send(overHttps("/actuator/health")).headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");
        assertThat(browser.get("/actuator/health").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void thePublicAddressIsTheOwnOriginOfUploads() {
        HttpRequest.Builder own = overHttps("/media/files").header("Origin", "https://midx.example");
        HttpRequest.Builder plain = overHttps("/media/files").header("Origin", "http://midx.example");

        assertThat(browser.send(own.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
        assertThat(browser.send(plain.POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
    }

    private HttpRequest.Builder overHttps(String path) {
        return browser.request(path)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "midx.example")
                .header("X-Forwarded-Port", "443");
    }
}
