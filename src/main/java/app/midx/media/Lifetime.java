package app.midx.media;

import app.midx.common.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When files end that nobody goes on with. The file itself tells when its last byte came, so that nothing is noted for it. */
@Component
class Lifetime {

    /** Nobody misses a file of which no byte ever came and that nothing names: its creator has not even learnt of it. */
    static final Duration EMPTY_FOR = Duration.ofMinutes(15);

    /** Whoever has sent nothing for so long is not expected to come at once with all the rest. */
    private static final Duration GROWING_FOR = Duration.ofHours(1);

    private final MediaStore store;
    private final MediaNeeds needs;
    private final Turns turns;
    private final MediaLimits limits;
    private final Clock clock;

    Lifetime(MediaStore store, MediaNeeds needs, Turns turns, MediaLimits limits, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.turns = turns;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of a file that has just begun. */
    Instant endOfEmpty() {
        return clock.instant().plus(EMPTY_FOR);
    }

    /** Of a file to which something has just been added. */
    Instant end() {
        return clock.instant().plus(limits.unfinishedFor());
    }

    /** Of a file that nothing is added to. */
    Instant end(Media media) {
        return touched(media).plus(isEmpty(media) && need(media.id()) == null ? EMPTY_FOR : limits.unfinishedFor());
    }

    boolean isOver(Media media) {
        // Most are not, so that nobody has to be asked.
        return touched(media)
                        .plus(isEmpty(media) ? EMPTY_FOR : limits.unfinishedFor())
                        .isBefore(clock.instant())
                && isOver(media, need(media.id()));
    }

    /** @param need null where nothing refers to it */
    boolean isOver(Media media, MediaNeeds.@Nullable Need need) {
        Instant now = clock.instant();
        Instant touched = touched(media);
        if (need == null && touched.plus(EMPTY_FOR).isBefore(now) && isEmpty(media) && !turns.isTaken(media.id())) {
            return true;
        }
        boolean complete = media.state() == MediaState.COMPLETE;
        boolean needed = need != null && (need.sent() || (complete && now.isBefore(need.until())));
        return !needed && touched.plus(limits.unfinishedFor()).isBefore(now);
    }

    /** Whether the rest of it may come soon. */
    boolean isGrowing(Media media) {
        return touched(media).plus(GROWING_FOR).isAfter(clock.instant());
    }

    boolean isSent(MediaId id) {
        MediaNeeds.Need need = need(id);
        return need != null && need.sent();
    }

    private MediaNeeds.@Nullable Need need(MediaId id) {
        return needs.of(List.of(id)).get(id);
    }

    private boolean isEmpty(Media media) {
        try {
            return media.state() == MediaState.RECEIVING && store.length(media.storeKey()) == 0;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Instant touched(Media media) {
        Instant changed = lastChange(media);
        return changed.isAfter(media.createdAt()) ? changed : media.createdAt();
    }

    private Instant lastChange(Media media) {
        try {
            return store.lastChange(media.storeKey());
        } catch (NoSuchFileException gone) {
            return media.createdAt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
