package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts bytes at the end of a staged file. Whatever goes wrong, the bytes that came before it stay. */
@Component
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** As large as the server's own read buffer; a smaller one doubles the system calls, a larger one gains nothing. */
    static final int BUFFER = 128 * 1024;

    private final MediaRecords records;
    private final MediaStore store;
    private final Turns turns;
    private final Completion completion;
    private final Arrivals arrivals;

    Reception(MediaRecords records, MediaStore store, Turns turns, Completion completion, Arrivals arrivals) {
        this.records = records;
        this.store = store;
        this.turns = turns;
        this.completion = completion;
        this.arrivals = arrivals;
    }

    /**
     * Where the next byte goes. Asking ends a transfer that is still under way, so the answer stays true until the asker
     * sends; and it completes a file whose last bytes came just before a crash.
     */
    Progress progress(CreatorId owner, MediaId id) throws IOException {
        Media media = receivable(owner, id);
        if (media.state() == MediaState.COMPLETE) {
            return new Progress(media.size(), media.size());
        }
        try (Turns.Turn turn = turns.take(id)) {
            long[] length = new long[1];
            turn.step(() -> {
                length[0] = store.length(media.storeKey());
                completion.completeIfFull(id, length[0]);
            });
            return new Progress(length[0], media.size());
        }
    }

    /**
     * Adds what the body brings, and completes the file with its last byte.
     *
     * @param offset where the sender believes the file to end, in bytes
     * @param announced bytes the request says it brings, or -1
     * @return the new end of the file, all of it safe from a loss of power
     */
    long receive(CreatorId owner, MediaId id, long offset, long announced, InputStream body) throws IOException {
        Media media = receivable(owner, id);
        if (media.state() == MediaState.COMPLETE) {
            return alreadyComplete(media, offset);
        }
        try (Turns.Turn turn = turns.take(id);
                MediaStore.Tail tail = store.append(media.storeKey())) {
            turn.step(() -> {
                if (tail.length() != offset) {
                    throw IngestException.otherOffset();
                }
            });
            long room = media.size() - offset;
            if (announced > room) {
                throw IngestException.moreThanDeclared();
            }
            try {
                copy(body, room, tail, turn);
            } finally {
                tail.force();
            }
            long end = tail.length();
            turn.step(() -> completion.completeIfFull(id, end));
            arrivals.tell();
            return end;
        }
    }

    private void copy(InputStream body, long room, MediaStore.Tail tail, Turns.Turn turn) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = room;
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            if (read > left) {
                throw IngestException.moreThanDeclared();
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            turn.step(() -> write(tail, bytes));
            arrivals.tell();
            left -= read;
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            throw IngestException.brokenOff();
        }
    }

    private static void write(MediaStore.Tail tail, ByteBuffer bytes) {
        try {
            tail.write(bytes);
        } catch (IOException noRoom) {
            log.warn("A staged file could not be written on", noRoom);
            throw IngestException.noRoom();
        }
    }

    private static long alreadyComplete(Media media, long offset) {
        if (offset != media.size()) {
            throw IngestException.otherOffset();
        }
        return offset;
    }

    private Media receivable(CreatorId owner, MediaId id) {
        Media media = records.find(owner, id).orElseThrow(IngestException::unknown);
        if (media.state() == MediaState.ERASED || media.state() == MediaState.REFUSED) {
            throw IngestException.gone();
        }
        return media;
    }

    record Progress(long offset, long size) {}
}
