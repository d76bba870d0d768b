package app.midx.tiktok;

import static app.midx.tiktok.SimulatorTarget.PRIVATE_CREATOR;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Secret;
import app.midx.testing.SimulatedConsent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consent, tokens that are used up, and an end to it. */
class SignInOnSimulatorIT extends OnSimulator {

    @Test
    void aConsentGivesTokensForWhatWasGranted() {
        TokenGrant grant = signIn(PRIVATE_CREATOR);

        assertThat(grant.scopes()).containsExactlyElementsOf(settings.scopes());
        assertThat(grant.expiresIn()).isEqualTo(Duration.ofHours(2));
        assertThat(grant.refreshExpiresIn()).isBetween(Duration.ofDays(179), Duration.ofDays(180));
        assertThat(client.api().userInfo(grant.accessToken(), grant.scopes()).openId())
                .isEqualTo(grant.openId());
        assertNoViolations();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void aCodeWorksOnce(int status) {
        simulator.knobs().oauthErrorStatus = status;
        Secret code = new SimulatedConsent(simulator).code(PRIVATE_CREATOR, settings.scopes());
        client.oauth().exchangeCode(code, SimulatedConsent.CALLBACK, SimulatedConsent.VERIFIER);

        TikTokError error =
                refusal(() -> client.oauth().exchangeCode(code, SimulatedConsent.CALLBACK, SimulatedConsent.VERIFIER));

        assertThat(error.code()).isEqualTo("invalid_grant");
        assertThat(error.httpStatus()).isEqualTo(status);
    }

    @Test
    void aRefreshReplacesBothTokensAndTheOldOneIsDead() {
        TokenGrant first = signIn(PRIVATE_CREATOR);

        TokenGrant second = client.oauth().refresh(first.refreshToken());

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(client.api().creatorInfo(second.accessToken()).nickname()).isNotBlank();
        assertThat(refusal(() -> client.oauth().refresh(first.refreshToken())).retry())
                .isEqualTo(Retry.REAUTHORIZE);
    }

    @Test
    void aRevokedAccessTokenIsInvalid() {
        Secret token = signIn(PRIVATE_CREATOR).accessToken();

        client.oauth().revoke(token);

        assertThat(refusal(() -> client.api().creatorInfo(token)).code()).isEqualTo("access_token_invalid");
    }
}
