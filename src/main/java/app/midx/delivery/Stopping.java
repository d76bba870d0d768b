package app.midx.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Whether this node is shutting down. A chunk under way may end in peace if it ends soon; otherwise it is broken off, so that
 * another node, or this one after its restart, can go on within seconds.
 */
final class Stopping {

    private static final long GRACE_NANOS = Duration.ofSeconds(6).toNanos();

    private final BooleanSupplier shuttingDown;
    private long since;
    private boolean seen;

    Stopping(BooleanSupplier shuttingDown) {
        this.shuttingDown = shuttingDown;
    }

    boolean hasBegun() {
        if (!seen && shuttingDown.getAsBoolean()) {
            seen = true;
            since = System.nanoTime();
        }
        return seen;
    }

    /** @throws HandOverException where there is no more time */
    void check() {
        if (hasBegun() && System.nanoTime() - since > GRACE_NANOS) {
            throw new HandOverException();
        }
    }

    static final class HandOverException extends RuntimeException {

        private HandOverException() {
            super("This node is shutting down", null, false, false);
        }
    }
}
