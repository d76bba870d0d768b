package app.midx.account;

import java.security.SecureRandom;

/** The right to refresh one account's tokens, held by one call on one node. */
final class RefreshLease {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] holder = new byte[16];

    RefreshLease() {
        RANDOM.nextBytes(holder);
    }

    byte[] holder() {
        return holder.clone();
    }
}
