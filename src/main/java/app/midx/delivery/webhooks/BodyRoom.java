package app.midx.delivery.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How much of strangers' bodies is in memory at a time, by the bytes that have come: whoever sends nothing takes nothing from
 * anybody. A container may keep a reader waiting for longer than it has, and none may be interrupted; so what lets a reader
 * in finds those whose time is over, and takes their bytes away while they still wait.
 */
@Component
class BodyRoom {

    static final int BYTES = 32 * 1024 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int size;
    private final LongSupplier nanoTime;
    /** In the order in which their time ends, for all have the same. */
    private final SequencedSet<Body> open = new LinkedHashSet<>();

    private int taken;

    BodyRoom() {
        this(BYTES, System::nanoTime);
    }

    BodyRoom(int size, LongSupplier nanoTime) {
        this.size = size;
        this.nanoTime = nanoTime;
    }

    synchronized Body open() {
        Body body = new Body(nanoTime.getAsLong());
        open.add(body);
        return body;
    }

    private void makeRoom() {
        while (!open.isEmpty() && open.getFirst().isOverdue()) {
            open.getFirst().close();
        }
    }

    /** A body as far as it has come. */
    final class Body implements AutoCloseable {

        private final long begun;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        private boolean closed;

        private Body(long begun) {
            this.begun = begun;
        }

        /**
         * Keeps what has come.
         *
         * @throws CrowdedException where there is no room
         * @throws SocketTimeoutException where it trickles
         */
        void add(byte[] from, int length) throws IOException {
            synchronized (BodyRoom.this) {
                if (closed || isOverdue()) {
                    throw new SocketTimeoutException("The body trickles");
                }
                if (taken + length > size) {
                    makeRoom();
                }
                if (taken + length > size) {
                    throw new CrowdedException();
                }
                taken += length;
                bytes.write(from, 0, length);
            }
        }

        /**
         * All that has come.
         *
         * @throws SocketTimeoutException where it took too long
         */
        byte[] toByteArray() throws IOException {
            synchronized (BodyRoom.this) {
                if (closed || isOverdue()) {
                    throw new SocketTimeoutException("The body trickles");
                }
                return bytes.toByteArray();
            }
        }

        int length() {
            synchronized (BodyRoom.this) {
                return bytes.size();
            }
        }

        private boolean isOverdue() {
            return nanoTime.getAsLong() - begun > PATIENCE.toNanos();
        }

        @Override
        public void close() {
            synchronized (BodyRoom.this) {
                if (!closed) {
                    closed = true;
                    open.remove(this);
                    taken -= bytes.size();
                    bytes = new ByteArrayOutputStream(0);
                }
            }
        }
    }

    static final class CrowdedException extends IOException {}
}
