package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest extends SimulatorTestBase {

    private static final String WHO = "/v2/user/info/?fields=open_id";

    @Test
    void theAnswerIsFlatAndHasTheDocumentedFields() {
        Reply reply = app.exchange(app.code("mara", "user.info.basic,video.publish"));
        JsonNode pair = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(pair.path("access_token").asString()).startsWith("act.");
        assertThat(pair.path("refresh_token").asString()).startsWith("rft.");
        assertThat(pair.path("expires_in").asLong()).isEqualTo(7_200);
        assertThat(pair.path("refresh_expires_in").asLong()).isEqualTo(15_552_000);
        assertThat(pair.path("open_id").asString()).startsWith("-000").hasSize(36);
        assertThat(pair.path("scope").asString()).isEqualTo("user.info.basic,video.publish");
        assertThat(pair.path("token_type").asString()).isEqualTo("Bearer");
    }

    @Test
    void aCodeIsGoodOnceAndForTenMinutes() {
        String code = app.code("mara", "user.info.basic");
        assertThat(app.exchange(code).json().has("access_token")).isTrue();
        assertThat(error(app.exchange(code))).isEqualTo("invalid_grant");
        assertViolation("code-reuse");

        String late = app.code("mara", "user.info.basic");
        advance(Duration.ofSeconds(601));
        assertThat(app.exchange(late).json().path("error_description").asString())
                .isEqualTo("Authorization code is expired.");
    }

    @Test
    void anotherRedirectThanAtAuthorizeIsAnInvalidRequest() {
        String code = app.code("mara", "user.info.basic");
        Reply reply = app.exchange(code, "redirect_uri", "http://localhost:8080/other");
        assertThat(error(reply)).isEqualTo("invalid_request");
        assertThat(app.exchange(code).json().has("access_token")).isTrue();
    }

    @Test
    void errorsComeWithHttp200AndALogIdUnlessTheKnobSaysOtherwise() {
        Reply reply = app.exchange("no such code");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("log_id").asString()).matches("\\d{14}[0-9A-F]{20}");
        knobs.oauthErrorStatus = 400;
        assertThat(app.exchange("no such code").status()).isEqualTo(400);
    }

    @Test
    void everyOauthErrorHasItsCause() {
        assertThat(error(app.exchange("x", "client_secret", "wrong"))).isEqualTo("invalid_client");
        assertThat(error(app.exchange("x", "client_key", "wrong"))).isEqualTo("invalid_client");
        assertThat(error(app.exchange("x", "grant_type", "password"))).isEqualTo("unsupported_grant_type");
        assertThat(error(app.exchange(""))).isEqualTo("invalid_request");
        assertThat(error(app.refresh("rft.unknown"))).isEqualTo("invalid_grant");
        assertThat(error(app.revoke("act.unknown"))).isEqualTo("invalid_request");
        assertNoViolations();
    }

    @Test
    void aBodyThatIsNotAFormAndAParameterGivenTwiceAreInvalidRequestsAndViolations() {
        HttpRequest.Builder json = HttpRequest.newBuilder(simulator.baseUrl().resolve("/v2/oauth/token/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(error(app.send(json))).isEqualTo("invalid_request");
        assertViolation("content-type");
        HttpRequest.Builder twice = HttpRequest.newBuilder(simulator.baseUrl().resolve("/v2/oauth/token/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("client_key=a&client_key=b"));
        assertThat(error(app.send(twice))).isEqualTo("invalid_request");
        assertViolation("repeated-parameter");
    }

    @Test
    void aRefreshGivesANewPairAndTheOldRefreshTokenDies() {
        JsonNode first = app.signIn("mara");
        String old = first.path("refresh_token").asString();
        JsonNode second = app.refresh(old).json();
        assertThat(second.path("refresh_token").asString()).isNotEqualTo(old);
        assertThat(second.path("access_token")).isNotEqualTo(first.path("access_token"));
        assertThat(second.path("scope")).isEqualTo(first.path("scope"));
        assertThat(error(app.refresh(old))).isEqualTo("invalid_grant");
        assertViolation("refresh-token-reuse");
    }

    @Test
    void theOldRefreshTokenLivesOnForTheGracePeriodOfTheKnob() {
        knobs.rotationGrace = Duration.ofSeconds(30);
        String old = app.signIn("mara").path("refresh_token").asString();
        app.refresh(old);
        advance(Duration.ofSeconds(29));
        assertThat(app.refresh(old).json().has("access_token")).isTrue();
        advance(Duration.ofSeconds(2));
        assertThat(error(app.refresh(old))).isEqualTo("invalid_grant");
    }

    @Test
    void withoutRotationTheRefreshTokenKeepsItsValue() {
        knobs.rotation = false;
        String token = app.signIn("mara").path("refresh_token").asString();
        assertThat(app.refresh(token).json().path("refresh_token").asString()).isEqualTo(token);
        assertThat(app.refresh(token).json().has("access_token")).isTrue();
    }

    @Test
    void aRefreshWhoseAnswerWasLostMayBeTriedAgainWithoutBlame() {
        String old = app.signIn("mara").path("refresh_token").asString();
        simulator.enqueue(Fault.closedAfter(Operation.TOKEN));
        assertThat(app.refresh(old).status()).isZero();
        assertThat(error(app.refresh(old))).isEqualTo("invalid_grant");
        assertNoViolations();
    }

    @Test
    void anAccessTokenDiesAfterTwoHours() {
        String token = app.accessToken("mara");
        advance(Duration.ofSeconds(7_199));
        assertThat(app.get(WHO, token).code()).isEqualTo("ok");
        advance(Duration.ofSeconds(2));
        Reply late = app.get(WHO, token);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("access_token_invalid");
    }

    @Test
    void theRefreshTokensLifeCountsFromConsentUnlessItSlides() {
        String token = app.signIn("mara").path("refresh_token").asString();
        advance(Duration.ofDays(100));
        JsonNode fixed = app.refresh(token).json();
        assertThat(fixed.path("refresh_expires_in").asLong()).isBetween(79L * 86_400, 80L * 86_400);
        knobs.slidingRefresh = true;
        JsonNode slid = app.refresh(fixed.path("refresh_token").asString()).json();
        assertThat(slid.path("refresh_expires_in").asLong()).isEqualTo(15_552_000);
        advance(Duration.ofDays(181));
        assertThat(error(app.refresh(slid.path("refresh_token").asString()))).isEqualTo("invalid_grant");
    }

    @Test
    void theLegacyPresetIsADayAndAYear() {
        knobs.useLegacyLifetimes();
        JsonNode pair = app.signIn("mara");
        assertThat(pair.path("expires_in").asLong()).isEqualTo(86_400);
        assertThat(pair.path("refresh_expires_in").asLong()).isEqualTo(31_536_000);
    }

    @Test
    void revokingEndsBothTokensAndAnExpiredTokenIsUnknownToIt() {
        JsonNode pair = app.signIn("mara");
        String token = pair.path("access_token").asString();
        Reply revoked = app.revoke(token);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text()).isEqualTo("{}");
        assertThat(app.get(WHO, token).code()).isEqualTo("access_token_invalid");
        assertThat(error(app.refresh(pair.path("refresh_token").asString()))).isEqualTo("invalid_grant");
        assertThat(error(app.revoke(token))).isEqualTo("invalid_request");
    }

    @Test
    void aClientTokenIsNoUserToken() {
        JsonNode client = app.oauth("/v2/oauth/token/", AnApp.map("grant_type", "client_credentials"))
                .json();
        assertThat(client.path("access_token").asString()).startsWith("clt.");
        assertThat(client.has("refresh_token")).isFalse();
        assertThat(app.get(WHO, client.path("access_token").asString()).code()).isEqualTo("access_token_invalid");
    }

    @Test
    void aMissingBearerIsRefusedAndAViolation() {
        Reply reply = app.send(HttpRequest.newBuilder(simulator.baseUrl().resolve(WHO)));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("access_token_invalid");
        assertViolation("bearer-missing");
    }

    private static String error(Reply reply) {
        return reply.json().path("error").asString();
    }
}
