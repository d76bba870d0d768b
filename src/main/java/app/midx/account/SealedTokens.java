package app.midx.account;

import java.time.Instant;

/** A pair of tokens as it lies in the database: encrypted, with the times at which TikTok said they end. */
record SealedTokens(
        String accessToken, Instant accessTokenExpiresAt, String refreshToken, Instant refreshTokenExpiresAt) {

    /** From then on only the creator can bring the account back. */
    Instant accessUntil() {
        return refreshTokenExpiresAt.isAfter(accessTokenExpiresAt) ? refreshTokenExpiresAt : accessTokenExpiresAt;
    }
}
