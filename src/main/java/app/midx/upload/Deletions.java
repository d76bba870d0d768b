package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * What creators delete is out of sight at once, and erased once they had time to take it back. That it is to be erased is
 * written down, so it happens whether or not anybody's page stays open.
 */
@Service
public class Deletions {

    /** How long a deletion can be taken back, at least. */
    public static final Duration UNDO_FOR = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Deletions.class);
    private static final int BATCH = 100;

    private final UploadRepository uploads;
    private final Erasure erasure;
    private final UploadLedger ledger;
    private final Clock clock;

    Deletions(UploadRepository uploads, Erasure erasure, UploadLedger ledger, Clock clock) {
        this.uploads = uploads;
        this.erasure = erasure;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The upload is there again, as it was; empty where it is too late, and for somebody else's. */
    public Optional<UploadFacts> undo(CreatorId owner, UploadId id) {
        return ledger.restore(owner, id);
    }

    /** Erases what is due, batch by batch. May be broken off anywhere and run again; what cannot be erased now holds up nothing else. */
    void eraseDue() {
        Instant due = clock.instant().minus(UNDO_FOR);
        Set<UUID> stuck = new HashSet<>();
        List<UUID> batch;
        do {
            // What could not be erased is still in front of all others.
            batch = uploads.idsDeletedBefore(due, Limit.of(BATCH + stuck.size())).stream()
                    .filter(id -> !stuck.contains(id))
                    .toList();
            batch.stream().filter(id -> !erase(new UploadId(id), due)).forEach(stuck::add);
        } while (!batch.isEmpty());
    }

    private boolean erase(UploadId id, Instant due) {
        try {
            erasure.erase(id, due);
            return true;
        } catch (RuntimeException unerasable) {
            log.warn("Upload {} was deleted and could not be erased", id, unerasable);
            return false;
        }
    }
}
