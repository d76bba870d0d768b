package app.midx.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * One file, looked up once and then followed on the disk: its length there is the only truth that all nodes share, whichever of
 * them receives it. That it was erased is noticed at its bytes.
 */
public final class StagedFile {

    private static final long SHORTEST_LOOK_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final Supplier<Optional<Long>> length;
    private final Supplier<Optional<StagedMedia>> record;
    private final Bytes bytes;
    private StagedMedia known;

    /**
     * @param length bytes that are here for certain; empty where the file is erased
     * @param record as the database has it now; empty where the file was refused or erased
     */
    StagedFile(
            StagedMedia known, Supplier<Optional<Long>> length, Supplier<Optional<StagedMedia>> record, Bytes bytes) {
        this.known = known;
        this.length = length;
        this.record = record;
        this.bytes = bytes;
    }

    @FunctionalInterface
    interface Bytes {
        InputStream from(long offset) throws IOException;
    }

    /** In bytes, as it was announced. */
    public long size() {
        return known.size();
    }

    /** Bytes that are here now. */
    public long received() {
        return known.complete() ? known.size() : length.get().orElse(0L);
    }

    /**
     * As it is now; empty where it was refused or erased. A file that was complete once stays so, and the database is asked only
     * about one whose last byte is here and that was not complete yet.
     */
    public Optional<StagedMedia> now() {
        if (known.complete()) {
            return Optional.of(known);
        }
        Optional<StagedMedia> now = length.get()
                .flatMap(
                        received -> received < known.size() ? Optional.of(known.withReceived(received)) : record.get());
        now.ifPresent(found -> known = found);
        return now;
    }

    /**
     * The content, as far as it is here.
     *
     * @param offset first byte wanted
     * @throws java.nio.file.NoSuchFileException where it was refused or erased
     */
    public InputStream open(long offset) throws IOException {
        return bytes.from(offset);
    }

    /**
     * Waits until it has grown to a length; for whoever wants all of it, until it is complete.
     *
     * @param wanted bytes from the beginning of the file
     * @return false where it has not come so far in time, or is gone
     */
    public boolean await(long wanted, Duration atMost) {
        long begun = System.nanoTime();
        long before = known.received();
        while (true) {
            StagedMedia now = now().orElse(null);
            if (now == null || Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (now.complete() || (wanted < now.size() && now.received() >= wanted)) {
                return true;
            }
            long passed = System.nanoTime() - begun;
            if (passed >= atMost.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(untilNextLook(passed, now.received() - before, wanted - now.received()));
        }
    }

    /** Half of the time that the rest will take, so that it is noticed at once and hardly ever looked for in vain. */
    private static long untilNextLook(long passed, long grown, long missing) {
        if (grown <= 0 || missing <= 0) {
            return LONGEST_LOOK_NANOS / 2;
        }
        double expected = (double) passed / grown * missing;
        return Math.clamp((long) (expected / 2), SHORTEST_LOOK_NANOS, LONGEST_LOOK_NANOS);
    }
}
