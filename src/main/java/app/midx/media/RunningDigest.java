package app.midx.media;

import app.midx.media.probe.Content;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The SHA-256 of one file, as far as it is added up. It reads the file itself, and so never holds up whoever writes it. */
final class RunningDigest {

    /** The share of one file, until others have had theirs. */
    private static final long SHARE = 64L << 20;

    /** Below this, opening the file would cost more than adding it up. */
    private static final long WORTH_WHILE = 1L << 20;

    private final MediaStore store;
    private final ScheduledExecutorService readers;
    private final String key;
    private final long size;
    private final MessageDigest sha256 = Checksum.newDigest("SHA-256");
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private long wanted;
    private volatile long done;
    private boolean planned;
    private boolean reading;

    RunningDigest(MediaStore store, ScheduledExecutorService readers, String key, long size) {
        this.store = store;
        this.readers = readers;
        this.key = key;
        this.size = size;
    }

    /** Goes on after a while, up to here: bytes that never change again. */
    synchronized void follow(long safe, Duration lag) {
        wanted = Math.max(wanted, safe);
        if (!planned && !reading && wanted - done >= WORTH_WHILE) {
            planned = true;
            ScheduledFuture<?> _ = readers.schedule(this::goOn, lag.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Goes on at once, up to the end. */
    synchronized void finish() {
        wanted = size;
        goOn();
    }

    private synchronized void goOn() {
        planned = false;
        if (!reading && !result.isDone()) {
            reading = true;
            readers.execute(this::read);
        }
    }

    long missing() {
        return size - done;
    }

    /** In lower-case hex; fails where the file cannot be read, or is not here any more. */
    CompletableFuture<String> result() {
        return result;
    }

    private void read() {
        try {
            addUp(Math.min(wanted(), done + SHARE));
            if (done == size) {
                result.complete(HexFormat.of().formatHex(sha256.digest()));
            }
            rest();
        } catch (Throwable unreadable) {
            // Nothing goes on from a place that nobody knows.
            result.completeExceptionally(unreadable);
        }
    }

    private synchronized long wanted() {
        return wanted;
    }

    private synchronized void rest() {
        if (done < wanted) {
            readers.execute(this::read);
        } else {
            reading = false;
        }
    }

    private void addUp(long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Reception.BUFFER);
        try (Content content = store.content(key)) {
            for (long at = done; at < end; done = at) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
                if (content.read(buffer, at) < 0) {
                    throw new EOFException("a staged file is shorter than it was");
                }
                at += buffer.flip().remaining();
                sha256.update(buffer);
            }
        }
    }
}
