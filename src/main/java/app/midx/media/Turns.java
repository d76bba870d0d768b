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
    }
}
