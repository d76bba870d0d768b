package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which file was begun for which attempt, so that a sender who never heard the answer gets the same file again. In memory: a file
 * that is forgotten here ends by itself after minutes if no byte of it comes.
 */
@Component
class Attempts {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 64;
    private static final int LANES = 64;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private final MediaRecords records;
    private final Lifetime lifetime;
    private final Clock clock;
    private final Map<Attempt, Begun> begun = new LinkedHashMap<>();

    /** The same attempt comes a second time while the first one is still being answered. */
    private final Lock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(Lock[]::new);

    Attempts(MediaRecords records, Lifetime lifetime, Clock clock) {
        this.records = records;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * The file of an attempt.
     *
     * @param name as the sender has chosen it; empty where there is none, and then each is a new one
     * @param begin makes a file
     */
    Outcome of(CreatorId owner, String name, long size, Supplier<MediaId> begin) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Outcome(begin.get(), false);
        }
        Attempt attempt = new Attempt(owner, name);
        Lock lane = lanes[Math.floorMod(attempt.hashCode(), LANES)];
        lane.lock();
        try {
            return earlier(attempt, size)
                    .map(id -> new Outcome(id, true))
                    .orElseGet(() -> new Outcome(remember(attempt, begin.get()), false));
        } finally {
            lane.unlock();
        }
    }

    private Optional<MediaId> earlier(Attempt attempt, long size) {
        Begun known;
        synchronized (begun) {
            known = begun.get(attempt);
        }
        return Optional.ofNullable(known)
                .flatMap(last -> records.find(attempt.owner(), last.id()))
                .filter(media -> media.state() == MediaState.RECEIVING && media.size() == size)
                .filter(media -> !lifetime.isOver(media))
                .map(Media::id);
    }

    private MediaId remember(Attempt attempt, MediaId id) {
        Instant now = clock.instant();
        Instant over = now.minus(REMEMBERED_FOR);
        synchronized (begun) {
            begun.values().removeIf(last -> last.at().isBefore(over));
            if (begun.size() >= MOST_REMEMBERED) {
                begun.remove(begun.keySet().iterator().next());
            }
            begun.put(attempt, new Begun(id, now));
        }
        return id;
    }

    /** @param isRepeated whether it was begun by an earlier request */
    record Outcome(MediaId id, boolean isRepeated) {}

    private record Attempt(CreatorId owner, String name) {}

    private record Begun(MediaId id, Instant at) {}
}
