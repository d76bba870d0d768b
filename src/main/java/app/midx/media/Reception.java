package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.springframework.stereotype.Component;

/**
 * Puts bytes at the end of a staged file. Whatever goes wrong, the bytes that came before it stay; of a request that brings a
 * checksum all of them stay, or none.
 */
@Component
class Reception {

    /** As large as the server's own read buffer; a smaller one doubles the system calls, a larger one gains nothing. */
    static final int BUFFER = 128 * 1024;

    private final MediaRecords records;
    private final MediaStore store;
    private final Turns turns;
    private final Lifetime lifetime;
    private final Digests digests;
    private final Completion completion;

    Reception(
            MediaRecords records,
            MediaStore store,
            Turns turns,
            Lifetime lifetime,
            Digests digests,
            Completion completion) {
        this.records = records;
        this.store = store;
        this.turns = turns;
        this.lifetime = lifetime;
        this.digests = digests;
        this.completion = completion;
    }

    /**
     * Where the next byte goes. Asking ends a transfer that is still under way, so the answer stays true until the asker
     * sends; and it completes a file whose last bytes came just before a crash.
     */
    Progress progress(CreatorId owner, MediaId id) throws IOException {
        Media media = receivable(owner, id);
        if (media.state() == MediaState.COMPLETE) {
            return Progress.whole(media);
        }
        try (Turns.Turn turn = turns.take(id);
                MediaStore.Tail tail = end(media)) {
            long[] length = new long[1];
            turn.step(() -> {
                turn.begin(tail);
                length[0] = tail.length();
                // The answer acknowledges, also what came before a crash.
                Appending.secure(turn, tail);
                digests.follow(media, length[0]);
                completion.completeIfFull(id, length[0]);
            });
            return length[0] == media.size()
                    ? Progress.whole(media)
                    : Progress.of(media, length[0], lifetime.end(media));
        }
    }

    /**
     * Adds what a request brings, and completes the file with its last byte.
     *
     * @return with the new end of the file, all of it safe from a loss of power
     */
    Progress receive(CreatorId owner, MediaId id, Part part) throws IOException {
        Media media = receivable(owner, id);
        if (media.state() == MediaState.COMPLETE) {
            return alreadyComplete(media, part);
        }
        try (Turns.Turn turn = turns.take(id);
                MediaStore.Tail tail = end(media)) {
            long end = new Appending(turn, tail).take(part, media.size());
            digests.follow(media, end);
            if (end == media.size()) {
                turn.step(() -> completion.completeIfFull(id, end));
            }
            return end == media.size() ? Progress.whole(media) : Progress.of(media, end, lifetime.end());
        }
    }

    private static Progress alreadyComplete(Media media, Part part) {
        if (part.offset() != media.size()) {
            throw IngestException.otherOffset();
        }
        return Progress.whole(media);
    }

    private MediaStore.Tail end(Media media) throws IOException {
        try {
            return store.append(media.storeKey());
        } catch (NoSuchFileException erased) {
            throw IngestException.gone();
        }
    }

    private Media receivable(CreatorId owner, MediaId id) {
        Media media = records.find(owner, id).orElseThrow(IngestException::unknown);
        boolean arriving = media.state() == MediaState.RECEIVING;
        if (!media.isHere() || (arriving && lifetime.isOver(media))) {
            throw IngestException.gone();
        }
        return media;
    }
}
