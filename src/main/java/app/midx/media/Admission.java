package app.midx.media;

import app.midx.common.CreatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether there is room for one more file: in its creator's share, and on the disk beside all that is still to come. */
@Component
class Admission {

    private static final int DOORS = 64;

    private final MediaRecords records;
    private final MediaStore store;
    private final Lifetime lifetime;
    private final MediaLimits limits;

    /** One at a time of each creator: two would both find the last place of their share free. */
    private final Lock[] doors =
            Stream.generate(ReentrantLock::new).limit(DOORS).toArray(Lock[]::new);

    Admission(MediaRecords records, MediaStore store, Lifetime lifetime, MediaLimits limits) {
        this.records = records;
        this.store = store;
        this.lifetime = lifetime;
        this.limits = limits;
    }

    /**
     * Lets a file begin.
     *
     * @param size in bytes, as declared
     * @param begin writes it down, so that the next one counts it
     * @throws IngestException where there is no room
     */
    <T> T admit(CreatorId owner, long size, Supplier<T> begin) {
        Lock door = doors[Math.floorMod(owner.hashCode(), DOORS)];
        door.lock();
        try {
            requireShare(owner, size);
            requireSpace(size);
            return begin.get();
        } finally {
            door.unlock();
        }
    }

    private void requireShare(CreatorId owner, long size) {
        // What is over only waits for the sweep.
        List<Media> held = records.held(owner).stream()
                .filter(media -> media.state() == MediaState.COMPLETE || !lifetime.isOver(media))
                .toList();
        long unfinished = held.stream()
                .filter(media -> media.state() == MediaState.RECEIVING)
                .count();
        if (unfinished >= limits.unfinishedPerCreator()) {
            throw IngestException.tooManyUnfinished(limits);
        }
        long taken = held.stream().mapToLong(Media::size).sum();
        if (taken + size > limits.quotaPerCreator().toBytes()) {
            throw IngestException.shareUsedUp(limits);
        }
    }

    private void requireSpace(long size) {
        long left = usable() - limits.keepFree().toBytes() - size;
        // Several creators at a time may find the same space free: what is kept free is there for that as well.
        // The sum of their sizes is asked first: only where that might be too much, each file is looked at.
        if (left < 0 || (left < records.bytesDeclared() && left < stillToCome())) {
            throw IngestException.noSpace();
        }
    }

    /** What somebody has long stopped sending reserves nothing, or a few could shut out everybody for days. */
    private long stillToCome() {
        return records.receiving().stream()
                .filter(lifetime::isGrowing)
                .mapToLong(media -> media.size() - length(media))
                .sum();
    }

    private long usable() {
        try {
            return store.usableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private long length(Media media) {
        try {
            return store.length(media.storeKey());
        } catch (NoSuchFileException nothing) {
            return media.size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
