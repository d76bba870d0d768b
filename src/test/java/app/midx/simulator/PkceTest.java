package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PkceTest extends SimulatorTestBase {

    private static final String VERIFIER = "a-verifier.with_all~kinds-0123456789-of-characters";
    private static final String HEX = HexFormat.of().formatHex(Opaque.sha256(VERIFIER));
    private static final String BASE64URL =
            Base64.getUrlEncoder().withoutPadding().encodeToString(Opaque.sha256(VERIFIER));

    @Test
    void theHexOfTheVerifiersHashIsVerified() {
        assertThat(exchanged(HEX, VERIFIER)).isEmpty();
    }

    @Test
    void anotherVerifierIsRefusedAndTheCodeIsSpent() {
        String code = code(HEX);
        assertThat(app.exchange(code, "code_verifier", VERIFIER + "x")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(app.exchange(code, "code_verifier", VERIFIER)
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aChallengeWithoutVerifierIsRefused() {
        assertThat(exchanged(HEX, "")).isEqualTo("invalid_grant");
    }

    @Test
    void aVerifierShorterThanFortyThreeCharactersIsRefused() {
        String tooShort = "short";
        assertThat(exchanged(HexFormat.of().formatHex(Opaque.sha256(tooShort)), tooShort))
                .isEqualTo("invalid_grant");
    }

    @Test
    void base64urlAndUpperCaseHexAreRefusedOnThePage() {
        assertThat(authorizeStatus(BASE64URL)).isEqualTo(400);
        assertThat(authorizeStatus(HEX.toUpperCase(java.util.Locale.ROOT))).isEqualTo(400);
    }

    @Test
    void base64urlIsRefusedNoSoonerThanAtTheExchangeInThatMode() {
        knobs.challenge = Knobs.Challenge.HEX_AT_EXCHANGE;
        assertThat(exchanged(BASE64URL, VERIFIER)).isEqualTo("invalid_grant");
        assertThat(exchanged(HEX, VERIFIER)).isEmpty();
    }

    @Test
    void base64urlIsTakenInLenientMode() {
        knobs.challenge = Knobs.Challenge.LENIENT;
        assertThat(exchanged(BASE64URL, VERIFIER)).isEmpty();
        assertThat(exchanged(HEX, VERIFIER)).isEmpty();
        assertThat(exchanged(BASE64URL, VERIFIER + "x")).isEqualTo("invalid_grant");
    }

    @Test
    void pkceIsOptionalRequiredOrForbiddenByTheKnob() {
        assertThat(app.authorize().status()).isEqualTo(200);
        knobs.pkce = Knobs.Pkce.REQUIRED;
        assertThat(app.authorize().status()).isEqualTo(400);
        assertThat(authorizeStatus(HEX)).isEqualTo(200);
        knobs.pkce = Knobs.Pkce.FORBIDDEN;
        assertThat(authorizeStatus(HEX)).isEqualTo(400);
        assertThat(app.authorize().status()).isEqualTo(200);
    }

    @Test
    void theOnlyMethodIsS256() {
        assertThat(app.authorize("code_challenge", HEX, "code_challenge_method", "plain")
                        .status())
                .isEqualTo(400);
    }

    private int authorizeStatus(String challenge) {
        return app.authorize("code_challenge", challenge, "code_challenge_method", "S256")
                .status();
    }

    private String code(String challenge) {
        return app.code("mara", "user.info.basic", "code_challenge", challenge, "code_challenge_method", "S256");
    }

    private String exchanged(String challenge, String verifier) {
        return app.exchange(code(challenge), "code_verifier", verifier)
                .json()
                .path("error")
                .asString("");
    }
}
