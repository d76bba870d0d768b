package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How much work one file may make. Real videos stay a hundred times below; only what was made to hurt gets here. */
final class Limits {

    static final Duration TIME = Duration.ofSeconds(2);

    /** Boxes, elements and blocks: an hour of a recording that does not say how long it is. */
    static final int ELEMENTS = 300_000;

    static final long BYTES = 128 << 20;

    /** More than ten hours at 60 frames a second, in the most wasteful way to write them down. */
    static final long TABLE = 8 << 20;

    private final LongSupplier nanos;
    private final long end;
    private int elements = ELEMENTS;
    private long bytes = BYTES;

    Limits(LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + TIME.toNanos();
    }

    void element() throws CannotRead {
        if (--elements < 0) {
            throw new CannotRead(Why.TOO_MUCH);
        }
    }

    /** Before each reading from the store, the one step that may take long. */
    void reading(int atMost) throws CannotRead {
        bytes -= atMost;
        if (bytes < 0) {
            throw new CannotRead(Why.TOO_MUCH);
        }
        if (nanos.getAsLong() - end > 0) {
            throw new CannotRead(Why.TOO_SLOW);
        }
    }

    static void table(long size) throws CannotRead {
        if (size > TABLE) {
            throw new CannotRead(Why.TOO_MUCH);
        }
    }
}
