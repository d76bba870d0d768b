package app.midx.media;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request at the end of one file, for as long as it has its turn. */
final class Appending {

    private static final Logger log = LoggerFactory.getLogger(Appending.class);

    /** So often the disk is told to begin, unless it is at it: the end of a request then waits for little. */
    private static final long FORCED_AT_ONCE = 2L << 20;

    private final Turns.Turn turn;
    private final MediaStore.Tail tail;

    Appending(Turns.Turn turn, MediaStore.Tail tail) {
        this.turn = turn;
        this.tail = tail;
    }

    /**
     * Takes in what the request brings. Of one with a checksum all bytes stay, or none; of any other those that came.
     *
     * @param size of the whole file
     * @return the new end of the file, all of it safe from a loss of power
     */
    long take(Part part, long size) throws IOException {
        turn.step(() -> begin(part, size));
        boolean sound = false;
        try {
            long taken = copy(part, size - part.offset());
            if (!part.checksum().isRight()) {
                throw IngestException.damaged();
            }
            sound = true;
            // Not the file's length: somebody who took over since may have added to that.
            return part.offset() + taken;
        } finally {
            if (part.checksum().isGiven()) {
                settle(sound);
            }
            secure(turn, tail);
        }
    }

    private void begin(Part part, long size) throws IOException {
        turn.begin(tail);
        if (tail.length() != part.offset()) {
            throw IngestException.otherOffset();
        }
        if (part.announced() > size - part.offset()) {
            throw IngestException.moreThanDeclared();
        }
        if (part.checksum().isGiven()) {
            turn.doubt(part.offset());
        }
    }

    private long copy(Part part, long room) throws IOException {
        long taken = 0;
        long unforced = 0;
        // Given back at the end: what only the collector frees piles up where many requests are short.
        try (Arena arena = Arena.ofConfined()) {
            ByteBuffer buffer = arena.allocate(Reception.BUFFER).asByteBuffer();
            for (int read = read(part.body(), buffer); read >= 0; read = read(part.body(), buffer)) {
                if (read > room - taken) {
                    throw IngestException.moreThanDeclared();
                }
                // Not flipped: Tomcat has done so already, others do not.
                buffer.position(0).limit(read);
                part.checksum().add(buffer);
                turn.step(() -> write(buffer));
                taken += read;
                unforced += read;
                if (unforced >= FORCED_AT_ONCE) {
                    tail.forceSoon();
                    unforced = 0;
                }
            }
        }
        return taken;
    }

    private static int read(Part.Body body, ByteBuffer buffer) {
        try {
            return body.read(buffer.clear());
        } catch (IOException brokenOff) {
            throw IngestException.brokenOff();
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            tail.write(bytes);
        } catch (IOException noRoom) {
            log.warn("A staged file could not be written on", noRoom);
            throw IngestException.noRoom();
        }
    }

    private void settle(boolean sound) throws IOException {
        turn.step(() -> {
            if (sound) {
                turn.trust();
            } else {
                turn.dropWhatIsUnsure(tail);
            }
        });
    }

    /** Before an answer acknowledges bytes. */
    static void secure(Turns.Turn turn, MediaStore.Tail tail) {
        try {
            turn.secure(tail);
        } catch (IOException unsafe) {
            log.warn("A staged file could not be secured", unsafe);
            throw IngestException.noRoom();
        }
    }
}
