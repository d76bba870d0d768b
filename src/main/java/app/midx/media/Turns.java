package app.midx.media;

import app.midx.common.MediaId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * One writer a file. Whoever comes later takes over, because the earlier one is nearly always a connection that the
 * browser has given up and the server has not noticed yet; it may not add a byte from then on.
 */
@Component
class Turns {

    private final Map<MediaId, Desk> desks = new ConcurrentHashMap<>();

    Turn take(MediaId id) {
        Desk desk = desks.compute(id, (_, present) -> {
            Desk used = present == null ? new Desk() : present;
            used.turnsOpen++;
            return used;
        });
        synchronized (desk) {
            return new Turn(id, desk, ++desk.latest);
        }
    }

    /** How many of these bytes count: those that somebody is still adding up do not. */
    long sure(MediaId id, long length) {
        Desk desk = desks.get(id);
        return desk == null ? length : Math.min(length, desk.sureUpTo);
    }

    final class Turn implements AutoCloseable {

        private final MediaId id;
        private final Desk desk;
        private final long number;

        private Turn(MediaId id, Desk desk, long number) {
            this.id = id;
            this.desk = desk;
            this.number = number;
        }

        /** Does the step while nobody else can; a takeover waits for its end. */
        void step(Step step) throws IOException {
            synchronized (desk) {
                if (desk.latest != number) {
                    throw IngestException.takenOver();
                }
                step.run();
            }
        }

        /** Within a step: the bytes from here on count only once they are found to be right. */
        void doubt(long from) {
            desk.sureUpTo = from;
        }

        /** Within a step: all bytes that are here are right. */
        void trust() {
            desk.sureUpTo = Long.MAX_VALUE;
        }

        /** Within a step: how far the bytes count that earlier turns have left, at most. */
        long sureUpTo() {
            return desk.sureUpTo;
        }

        @Override
        public void close() {
            desks.computeIfPresent(id, (_, used) -> --used.turnsOpen == 0 ? null : used);
        }
    }

    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private static final class Desk {
        private int turnsOpen;
        private long latest;
        private volatile long sureUpTo = Long.MAX_VALUE;
    }
}
