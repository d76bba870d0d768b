package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.midx.common.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokOAuthTest {

    private static final String TOKENS = """
            {
              "access_token": "act.first!5123.va", "expires_in": 7200, "open_id": "-000abc",
              "refresh_expires_in": 15552000, "refresh_token": "rft.first!5199.va",
              "scope": "user.info.basic,video.upload", "token_type": "Bearer", "new_field": {"x": [1]}
            }""";
    private static final URI CALLBACK = URI.create("https://studio.example.org/login/oauth2/code/tiktok");

    private final ScriptedTikTok tikTok = new ScriptedTikTok();
    private final TestClient client = TestClient.of(tikTok.uri());

    @AfterEach
    void close() {
        client.close();
        tikTok.close();
    }

    @Test
    void aCodeIsExchangedByAFormWithTheClientKey() {
        tikTok.answers(200, TOKENS);

        TokenGrant grant =
                client.oauth().exchangeCode(Secret.of("Zx8*1!4608.va"), CALLBACK, Secret.of("verifier~value"));

        assertThat(grant)
                .isEqualTo(new TokenGrant(
                        "-000abc",
                        Secret.of("act.first!5123.va"),
                        Duration.ofHours(2),
                        Secret.of("rft.first!5199.va"),
                        Duration.ofDays(180),
                        Scopes.parse("user.info.basic,video.upload")));
        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("POST /v2/oauth/token/");
        assertThat(request.headers())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .doesNotContainKey("Authorization");
        assertThat(request.body())
                .isEqualTo("client_key=aw-test-key&client_secret=client-secret-of-the-test&code=Zx8*1%214608.va"
                        + "&grant_type=authorization_code"
                        + "&redirect_uri=https%3A%2F%2Fstudio.example.org%2Flogin%2Foauth2%2Fcode%2Ftiktok"
                        + "&code_verifier=verifier%7Evalue");
    }

    @Test
    void withoutAChallengeNoVerifierIsSent() {
        tikTok.answers(200, TOKENS);

        client.oauth().exchangeCode(Secret.of("Zx8-once"), CALLBACK, null);

        assertThat(tikTok.takeRequest().body()).doesNotContain("code_verifier");
    }

    @Test
    void aRefreshSendsTheRefreshToken() {
        tikTok.answers(200, TOKENS);

        client.oauth().refresh(Secret.of("rft.old"));

        assertThat(tikTok.takeRequest().body())
                .isEqualTo("client_key=aw-test-key&client_secret=client-secret-of-the-test"
                        + "&grant_type=refresh_token&refresh_token=rft.old");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void aRefusalIsOneWhateverItsHttpStatus(int status) {
        tikTok.answers(status, """
                {"error":"invalid_grant","error_description":"Authorization code is expired.","log_id":"2026LOG"}""");

        assertThatThrownBy(() -> client.oauth().exchangeCode(Secret.of("Zx8-once"), CALLBACK, null))
                .asInstanceOf(type(TikTokRefusedException.class))
                .extracting(TikTokRefusedException::error)
                .isEqualTo(new TikTokError("invalid_grant", "Authorization code is expired.", "2026LOG", status));
    }

    @Test
    void noMessageRepeatsASecretThatTikTokEchoes() {
        tikTok.answers(200, """
                {"error":"invalid_grant","log_id":"L",
                 "error_description":"refresh_token odd-token of client-secret-of-the-test, act.abc, rft.def!1.va"}""");

        assertThatThrownBy(() -> client.oauth().refresh(Secret.of("odd-token")))
                .hasMessageContaining("refresh_token •••")
                .hasMessageNotContainingAny("odd-token", "client-secret-of-the-test", "act.abc", "rft.def");
    }

    @Test
    void aGrantPrintsNoToken() {
        tikTok.answers(200, TOKENS);

        assertThat(client.oauth().refresh(Secret.of("rft.old")).toString()).doesNotContain("act.", "rft.");
    }

    @Test
    void anAnswerWithoutARefreshTokenIsUnreadable() {
        tikTok.answers(200, """
                {"access_token":"clt.x","expires_in":7200,"token_type":"Bearer","open_id":"x"}""");

        assertThatThrownBy(() -> client.oauth().refresh(Secret.of("rft.old")))
                .asInstanceOf(type(TikTokRefusedException.class))
                .matches(refused -> refused.error().is(TikTokError.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " "})
    void aRevokedTokenNeedsNoMoreThanStatus200(String body) {
        tikTok.answers(200, body);

        assertThatNoException().isThrownBy(() -> client.oauth().revoke(Secret.of("act.x")));
        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("POST /v2/oauth/revoke/");
        assertThat(request.body()).endsWith("&token=act.x");
    }

    @Test
    void aRefusedRevocationIsReported() {
        tikTok.answers(200, """
                {"error":"invalid_request","error_description":"unknown token","log_id":"L"}""");

        assertThatThrownBy(() -> client.oauth().revoke(Secret.of("act.x"))).isInstanceOf(TikTokRefusedException.class);
    }
}
