package app.midx.media;

import app.midx.media.probe.Content;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The SHA-256 of one file, as far as it is added up. It reads the file itself, and so never holds up whoever writes it. */
final class RunningDigest {

    /** The share of one file, until others have had theirs. */
    private static final long SHARE = 64L << 20;

    /** Below this, opening the file would cost more than adding it up. */
    private static final long WORTH_WHILE = 1L << 20;

    private final MediaStore store;
    private final Executor readers;
    private final String key;
    private final long size;
    private final MessageDigest sha256 = Checksum.newDigest("SHA-256");
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private long wanted;
    private volatile long done;
    private boolean busy;

    RunningDigest(MediaStore store, Executor readers, String key, long size) {
        this.store = store;
        this.readers = readers;
        this.key = key;
        this.size = size;
    }

    /** Goes on up to here: bytes that never change again. */
    synchronized void upTo(long safe) {
        wanted = Math.max(wanted, safe);
        boolean enough = wanted == size ? !result.isDone() : wanted - done >= WORTH_WHILE;
        if (!busy && enough) {
            busy = true;
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
            addUp(Math.min(target(), done + SHARE));
            if (done == size) {
                result.complete(HexFormat.of().formatHex(sha256.digest()));
            }
            rest();
        } catch (IOException | RuntimeException unreadable) {
            // It stays busy: nothing goes on from a place that nobody knows.
            result.completeExceptionally(unreadable);
        }
    }

    private synchronized long target() {
        return wanted;
    }

    private synchronized void rest() {
        busy = false;
        upTo(wanted);
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
