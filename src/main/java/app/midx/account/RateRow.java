package app.midx.account;

import java.time.LocalDateTime;

/** A bucket as it lies in the database. Whoever reads it does not change its bytes. */
final class RateRow {

    private final byte[] state;
    private final LocalDateTime touchedAt;

    RateRow(byte[] state, LocalDateTime touchedAt) {
        this.state = state;
        this.touchedAt = touchedAt;
    }

    byte[] state() {
        return state;
    }

    /** By the clock of the node that wrote it, in UTC. */
    LocalDateTime touchedAt() {
        return touchedAt;
    }
}
