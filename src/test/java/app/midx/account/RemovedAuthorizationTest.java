package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** News of a removed authorization against the latest consent: too old to matter, or for TikTok to confirm. */
class RemovedAuthorizationTest {

    private static final Instant FIRST = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant CONSENT = Instant.parse("2026-11-22T12:00:00.500Z");

    @ParameterizedTest
    @CsvSource({
        "PT-48H, OUTDATED",
        "PT-90M, OUTDATED",
        "PT-61S, OUTDATED",
        "PT-60S, IN_DOUBT",
        "PT0S, IN_DOUBT",
        "PT60S, IN_DOUBT",
        "PT61S, IN_DOUBT",
        "PT48H, IN_DOUBT",
        ", IN_DOUBT"
    })
    void noTimeAloneEndsAConsent(@Nullable Duration after, Removal verdict) {
        TikTokAccount account = connected();

        assertThat(account.removed(LostAccess.USER_DISCONNECTED, after == null ? null : CONSENT.plus(after)))
                .isEqualTo(verdict);

        assertThat(account.facts().state()).isEqualTo(AccountState.CONNECTED);
        assertThat(account.facts().lostAccess()).isNull();
        assertThat(account.tokens()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"PT-61S, OUTDATED,", "PT0S, ENDED, ACCOUNT_BANNED", ", ENDED, ACCOUNT_BANNED"})
    void anAccountWhoseTokensWereRefusedLearnsTheReasonLater(
            @Nullable Duration after, Removal verdict, @Nullable LostAccess why) {
        TikTokAccount account = connected();
        account.needsReconnecting();

        assertThat(account.removed(LostAccess.ACCOUNT_BANNED, after == null ? null : CONSENT.plus(after)))
                .isEqualTo(verdict);

        assertThat(account.facts().lostAccess()).isEqualTo(why);
    }

    @Test
    void theFirstReasonStaysUnlessItWasNone() {
        TikTokAccount account = connected();
        account.needsReconnecting();
        Instant later = CONSENT.plus(Duration.ofHours(1));

        account.removed(LostAccess.UNKNOWN, later);
        account.removed(LostAccess.ACCOUNT_DELETED, later);
        account.removed(LostAccess.USER_DISCONNECTED, later);

        assertThat(account.facts().lostAccess()).isEqualTo(LostAccess.ACCOUNT_DELETED);
    }

    @Test
    void aNewConsentForgetsTheReason() {
        TikTokAccount account = connected();
        account.needsReconnecting();
        account.removed(LostAccess.USER_DISCONNECTED, CONSENT.plus(Duration.ofHours(1)));

        account.connected("mara", "Mara", Set.of(), CONSENT.plus(Duration.ofHours(2)));

        assertThat(account.facts().lostAccess()).isNull();
        assertThat(account.removed(LostAccess.USER_DISCONNECTED, CONSENT.plus(Duration.ofHours(1))))
                .isEqualTo(Removal.OUTDATED);
    }

    private static TikTokAccount connected() {
        TikTokAccount account = new TikTokAccount(AccountId.next(), CreatorId.next(), "-000mara", FIRST);
        account.connected("mara", "Mara", Set.of(), CONSENT);
        account.keep(new SealedTokens("a", CONSENT, "r", CONSENT));
        return account;
    }
}
