package app.midx.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
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

    private final MediaStore store;
    private final String key;
    private final Supplier<Optional<StagedMedia>> record;
    private StagedMedia known;

    /** @param record as the database has it now; empty where the file was refused or erased */
    StagedFile(MediaStore store, String key, StagedMedia known, Supplier<Optional<StagedMedia>> record) {
        this.store = store;
        this.key = key;
        this.known = known;
        this.record = record;
    }

    /** In bytes, as it was announced. */
    public long size() {
        return known.size();
    }

    /** Bytes that are here now. */
    public long received() {
        return known.complete() ? known.size() : Math.max(0, length());
    }

    /**
     * As it is now; empty where it was refused or erased. A file that was complete once stays so, and the database is asked only
     * about one whose last byte is here and that was not complete yet.
     */
    public Optional<StagedMedia> now() {
        if (known.complete()) {
            return Optional.of(known);
        }
        long received = length();
        if (received < 0) {
            return Optional.empty();
        }
        Optional<StagedMedia> now = received < known.size() ? Optional.of(known.withReceived(received)) : record.get();
        now.ifPresent(found -> known = found);
        return now;
    }

    /**
     * The content, as far as it is here.
     *
     * @param offset first byte wanted
     * @throws NoSuchFileException where it was refused or erased
     */
    public InputStream open(long offset) throws IOException {
        return store.open(key, offset);
    }

    /**
     * Waits until it has grown to a length; for whoever wants all of it, until it is complete.
     *
     * @param bytes from the beginning of the file
     * @return false where it has not come so far in time, or is gone
     */
    public boolean await(long bytes, Duration atMost) {
        long begun = System.nanoTime();
        long before = known.received();
        while (true) {
            StagedMedia now = now().orElse(null);
            if (now == null || Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (now.complete() || (bytes < now.size() && now.received() >= bytes)) {
                return true;
            }
            long passed = System.nanoTime() - begun;
            if (passed >= atMost.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(untilNextLook(passed, now.received() - before, bytes - now.received()));
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

    /** -1 where there is no file any more. */
    private long length() {
        try {
            return store.length(key);
        } catch (NoSuchFileException gone) {
            return -1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
