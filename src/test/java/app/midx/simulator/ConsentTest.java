package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest extends SimulatorTestBase {

    @Test
    void thePageOffersAPrivateAndAPublicAccountAndSaysWhatItIs() {
        Reply page = app.authorize("scope", "user.info.basic,video.publish");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("TikTok simulator", "Mara Fields", "private account", "Oskar Bakes", "public account")
                .contains(">Continue<", ">Cancel<", "value=\"video.publish\"");
        assertNoViolations();
    }

    @Test
    void thePageIsFoundWithoutItsLastSlashToo() {
        Reply page = app.send(java.net.http.HttpRequest.newBuilder(simulator
                .baseUrl()
                .resolve("/v2/auth/authorize?client_key=awsimulator000001&response_type=code&scope=user.info.basic"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcb&state=s")));
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void whatTheAppSentIsShownAsTextAndNotAsMarkup() {
        assertThat(app.authorize("state", "\"><script>alert(1)</script>").text())
                .doesNotContain("<script>")
                .contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void consentComesBackWithCodeScopesAndState() {
        Reply back = app.consent("mara", "user.info.basic,video.upload");
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).startsWith(AnApp.REDIRECT + "?code=");
        assertThat(back.callback().get("scopes")).isEqualTo("user.info.basic,video.upload");
        assertThat(back.callback().get("state")).isEqualTo("a state");
    }

    @Test
    void theCodeCarriesCharactersThatMustBeDecodedOnce() {
        String location = app.consent("mara", "user.info.basic").header("Location");
        assertThat(location).contains("%2A1%21");
    }

    @Test
    void aScopeThatThePersonUntickedIsNotGranted() {
        Reply back = app.consent("mara", AnApp.ALL, "granted", "user.info.basic,video.upload");
        assertThat(back.callback().get("scopes")).isEqualTo("user.info.basic,video.upload");
        String granted =
                app.exchange(back.callback().get("code")).json().path("scope").asString();
        assertThat(granted).isEqualTo("user.info.basic,video.upload");
    }

    @Test
    void cancelComesBackAsAccessDenied() {
        Reply back = app.consent("mara", "user.info.basic", "decision", "cancel");
        assertThat(back.callback().get("error")).isEqualTo("access_denied");
        assertThat(back.callback().get("state")).isEqualTo("a state");
        assertThat(back.callback().has("code")).isFalse();
    }

    @Test
    void consentCanBeGivenWithoutThePage() {
        knobs.consentAs = "oskar";
        String code = app.authorize().callback().get("code");
        assertThat(app.exchange(code).json().path("open_id").asString())
                .isEqualTo(simulator.account("oskar").openId(knobs.clientKey));
    }

    @ParameterizedTest
    @CsvSource({
        "client_key, awsomeoneelse",
        "redirect_uri, https://example.org/callback",
        "redirect_uri, http://localhost/callback",
        "redirect_uri, http://localhost:8080/callback?next=1",
        "redirect_uri, http://localhost.example.org:8080/callback",
        "scope, user.info.basic video.upload",
        "scope, video.delete",
        "scope, ''"
    })
    void whatIsWrongWithTheAppIsShownAndNeverRedirected(String parameter, String value) {
        Reply page = app.authorize(parameter, value);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.text()).contains("<code>" + parameter + "</code>");
        assertThat(app.consent("mara", "user.info.basic", parameter, value).header("Location"))
                .as("the form is checked as the link is")
                .isEmpty();
    }

    @Test
    void aRegisteredRedirectIsMatchedToTheByte() {
        knobs.redirectUris = List.of("https://studio.example.org/oauth/tiktok");
        assertThat(app.authorize("redirect_uri", "https://studio.example.org/oauth/tiktok")
                        .status())
                .isEqualTo(200);
        assertThat(app.authorize("redirect_uri", "https://studio.example.org/oauth/tiktok/")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/x", "http://127.0.0.1:1/x", "https://localhost:65535/x"})
    void loopbackRedirectsAreTakenWithAnyPortUnlessSwitchedOff(String redirectUri) {
        assertThat(app.authorize("redirect_uri", redirectUri).status()).isEqualTo(200);
        knobs.loopbackRedirects = false;
        assertThat(app.authorize("redirect_uri", redirectUri).status()).isEqualTo(400);
    }

    @Test
    void anotherResponseTypeComesBackAsAnError() {
        assertThat(app.authorize("response_type", "token").callback().get("error"))
                .isEqualTo("unsupported_response_type");
    }

    @Test
    void aMissingStateIsAViolationThatTikTokLetsPass() {
        assertThat(app.authorize("state", "").status()).isEqualTo(200);
        assertViolation("state-missing");
    }
}
