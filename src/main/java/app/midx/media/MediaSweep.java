package app.midx.media;

import app.midx.common.MediaId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Clears away what nobody goes on with, what no record knows, and records that say nothing any more. May be broken off anywhere
 * and run again; what cannot be erased now holds up nothing else.
 */
@Service
class MediaSweep {

    private static final Logger log = LoggerFactory.getLogger(MediaSweep.class);

    private static final int BATCH = 200;

    /** Far longer than it takes from making a file to recording it. */
    private static final Duration ORPHANED_FOR = Duration.ofDays(1);

    /** For so long it is told that a file is gone; then it is as if it had never been. */
    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private final MediaRecords records;
    private final MediaStore store;
    private final MediaNeeds needs;
    private final Lifetime lifetime;
    private final Removal removal;
    private final MediaLimits limits;
    private final Clock clock;

    MediaSweep(
            MediaRecords records,
            MediaStore store,
            MediaNeeds needs,
            Lifetime lifetime,
            Removal removal,
            MediaLimits limits,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.needs = needs;
        this.lifetime = lifetime;
        this.removal = removal;
        this.limits = limits;
        this.clock = clock;
    }

    void sweep() throws IOException {
        eraseWhatIsOver();
        eraseOrphans();
        forgetWhatIsGone();
    }

    void eraseWhatIsOver() {
        eraseWhatIsOver(Lifetime.EMPTY_FOR, MediaState.RECEIVING);
        eraseWhatIsOver(limits.unfinishedFor(), MediaState.COMPLETE);
    }

    private void eraseWhatIsOver(Duration earliest, MediaState state) {
        Instant before = clock.instant().minus(earliest);
        for (List<MediaId> batch : batches(records.begunBefore(before, state))) {
            Map<MediaId, MediaNeeds.Need> needed = needs.of(batch);
            records.all(batch).stream().filter(Media::isHere).forEach(media -> expire(media, needed.get(media.id())));
        }
    }

    void eraseOrphans() throws IOException {
        Instant before = clock.instant().minus(ORPHANED_FOR);
        for (List<String> batch : batches(store.unchangedSince(before))) {
            Set<String> known = records.keysInUse(batch);
            for (String key : batch) {
                if (!known.contains(key)) {
                    eraseOrphan(key);
                }
            }
        }
    }

    void forgetWhatIsGone() {
        Instant before = clock.instant().minus(TOLD_FOR);
        for (List<MediaId> batch : batches(records.goneSince(before))) {
            Set<MediaId> named = needs.of(batch).keySet();
            records.forget(batch.stream().filter(id -> !named.contains(id)).toList());
        }
    }

    private void expire(Media media, MediaNeeds.@Nullable Need need) {
        try {
            if (lifetime.isOver(media, need) && removal.expire(media)) {
                log.info("File {} was erased: nobody had gone on with it", media.id());
            }
        } catch (RuntimeException unerasable) {
            log.warn("File {} could not be erased", media.id(), unerasable);
        }
    }

    private void eraseOrphan(String key) {
        try {
            store.erase(key);
            log.info("A staged file without a record was erased");
        } catch (IOException unerasable) {
            log.warn("A staged file without a record could not be erased", unerasable);
        }
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }
}
