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
        Desk desk = sit(id);
        synchronized (desk) {
            return new Turn(id, desk, ++desk.latest);
        }
    }

    /**
     * How many bytes count: those that somebody is still adding up do not.
     *
     * @param length asks for the file's length
     */
    long sure(MediaId id, Length length) throws IOException {
        Desk desk = sit(id);
        try {
            synchronized (desk.mark) {
                return Math.min(length.now(), desk.sureUpTo);
            }
        } finally {
            leave(id);
        }
    }

    /** Whether somebody has a turn now. */
    boolean isTaken(MediaId id) {
        return desks.containsKey(id);
    }

    /** The file is erased: ends the turn of whoever is writing, and nothing of it needs to be remembered. */
    void end(MediaId id) {
        try (Turn last = take(id)) {
            synchronized (last.desk) {
                last.desk.erased = true;
            }
        }
    }

    private Desk sit(MediaId id) {
        return desks.compute(id, (_, present) -> {
            Desk used = present == null ? new Desk() : present;
            used.seatsTaken++;
            return used;
        });
    }

    /** A doubt outlives those who had it, or bytes that are not right would count. */
    private void leave(MediaId id) {
        desks.computeIfPresent(id, (_, used) -> --used.seatsTaken == 0 && used.isForgettable() ? null : used);
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
            synchronized (desk.mark) {
                desk.sureUpTo = from;
            }
        }

        /** Within a step: all bytes that are here are right. */
        void trust() {
            synchronized (desk.mark) {
                desk.sureUpTo = Long.MAX_VALUE;
            }
        }

        /** Within a step: takes away what this or an earlier turn could not find to be right. */
        void dropWhatIsUnsure(MediaStore.Tail tail) throws IOException {
            synchronized (desk.mark) {
                if (tail.length() > desk.sureUpTo) {
                    tail.cut(desk.sureUpTo);
                }
                desk.sureUpTo = Long.MAX_VALUE;
            }
        }

        /** Within a step, before anything is added: what earlier turns have left was secured by them. */
        void begin(MediaStore.Tail tail) throws IOException {
            dropWhatIsUnsure(tail);
            desk.safeUpTo = Math.min(desk.safeUpTo, tail.length());
        }

        /**
         * Makes all bytes outlast a loss of power, also those of whoever has taken over. Where that fails all turns end, and
         * nothing counts that came since it worked: the system may drop what it could not write down, and say nothing of it the
         * next time.
         */
        void secure(MediaStore.Tail tail) throws IOException {
            synchronized (desk) {
                try {
                    tail.force();
                    desk.safeUpTo = Math.min(tail.length(), desk.sureUpTo);
                } catch (IOException unsafe) {
                    desk.latest++;
                    doubt(Math.min(desk.safeUpTo, desk.sureUpTo));
                    cutAfter(unsafe, tail);
                    throw unsafe;
                }
            }
        }

        private void cutAfter(IOException unsafe, MediaStore.Tail tail) {
            try {
                dropWhatIsUnsure(tail);
            } catch (IOException uncut) {
                // The doubt stays, and the next turn tries again.
                unsafe.addSuppressed(uncut);
            }
        }

        @Override
        public void close() {
            leave(id);
        }
    }

    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    interface Length {
        long now() throws IOException;
    }

    private static final class Desk {

        /** Held for a moment, where a step may last: whoever only looks does not wait for the disk. */
        private final Object mark = new Object();

        private int seatsTaken;
        private long latest;
        private long safeUpTo = Long.MAX_VALUE;
        private volatile long sureUpTo = Long.MAX_VALUE;
        private volatile boolean erased;

        private boolean isForgettable() {
            return erased || sureUpTo == Long.MAX_VALUE;
        }
    }
}
