package app.midx.media;

import app.midx.common.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When files end that nobody goes on with. The file itself tells when its last byte came, so that nothing is noted for it. */
@Component
class Lifetime {

    private final MediaStore store;
    private final MediaNeeds needs;
    private final MediaLimits limits;
    private final Clock clock;

    Lifetime(MediaStore store, MediaNeeds needs, MediaLimits limits, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of a file to which something has just been added. */
    Instant end() {
        return clock.instant().plus(limits.unfinishedFor());
    }

    /** Of a file that nothing is added to and nothing refers to. */
    Instant end(Media media) {
        Instant changed = lastChange(media);
        Instant touched = changed.isAfter(media.createdAt()) ? changed : media.createdAt();
        return touched.plus(limits.unfinishedFor());
    }

    boolean isOver(Media media) {
        // Most are not, so that nobody has to be asked.
        return end(media).isBefore(clock.instant())
                && isOver(media, needs.of(List.of(media.id())).get(media.id()));
    }

    /** @param need null where nothing refers to it */
    boolean isOver(Media media, MediaNeeds.@Nullable Need need) {
        Instant now = clock.instant();
        boolean complete = media.state() == MediaState.COMPLETE;
        boolean needed = need != null && (need.sent() || (complete && now.isBefore(need.until())));
        return !needed && end(media).isBefore(now);
    }

    boolean isSent(MediaId id) {
        MediaNeeds.Need need = needs.of(List.of(id)).get(id);
        return need != null && need.sent();
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
