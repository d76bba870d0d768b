package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.security.ColumnCipher;
import app.midx.tiktok.TokenGrant;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Seals and opens an account's tokens; the account's id is inside each sealed value. */
@Component
class TokenVault {

    private final ColumnCipher cipher;
    private final Clock clock;

    TokenVault(ColumnCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    SealedTokens seal(AccountId account, TokenGrant grant) {
        Instant now = clock.instant();
        return new SealedTokens(
                cipher.seal(account.value(), grant.accessToken()),
                now.plus(grant.expiresIn()),
                cipher.seal(account.value(), grant.refreshToken()),
                now.plus(grant.refreshExpiresIn()));
    }

    Secret accessToken(AccountId account, SealedTokens tokens) {
        return cipher.open(account.value(), tokens.accessToken());
    }

    Secret refreshToken(AccountId account, SealedTokens tokens) {
        return cipher.open(account.value(), tokens.refreshToken());
    }
}
