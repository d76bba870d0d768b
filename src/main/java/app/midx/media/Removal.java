package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Takes files away, whoever is still sending or reading them. */
@Component
class Removal {

    private final MediaRecords records;
    private final MediaStore store;
    private final Turns turns;
    private final Lifetime lifetime;

    Removal(MediaRecords records, MediaStore store, Turns turns, Lifetime lifetime) {
        this.records = records;
        this.store = store;
        this.turns = turns;
        this.lifetime = lifetime;
    }

    /** May be called again. */
    void erase(MediaId id) {
        records.find(id).ifPresent(media -> {
            turns.end(id);
            eraseBytes(media.storeKey());
            records.erase(id);
        });
    }

    /**
     * Its owner does not want it any more.
     *
     * @throws IngestException where it is not theirs or gone already, and where an upload that was sent needs it
     */
    void takeBack(CreatorId owner, MediaId id) {
        Media media = records.find(owner, id).orElseThrow(IngestException::unknown);
        if (!media.isHere()) {
            throw IngestException.gone();
        }
        // Asked under the lock: whoever hands it over for sending at this moment comes before or after.
        if (!records.eraseUnless(id, lifetime::isSent)) {
            throw IngestException.needed();
        }
        turns.end(id);
        eraseBytes(media.storeKey());
    }

    /** Answers false where somebody needs it, or has gone on with it, since it was found to be over. */
    boolean expire(Media media) {
        if (!records.expire(media.id(), lifetime::isOver)) {
            return false;
        }
        turns.end(media.id());
        eraseBytes(media.storeKey());
        return true;
    }

    private void eraseBytes(String key) {
        try {
            store.erase(key);
        } catch (IOException unerasable) {
            throw new UncheckedIOException(unerasable);
        }
    }
}
