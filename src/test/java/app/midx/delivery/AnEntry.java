package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.ChunkSizes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the journal as they may be found at {@link #NOW}: four chunks of 5,000,000 bytes, the first of them acknowledged. */
final class AnEntry {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final long CHUNK = 5_000_000;

    private AttemptState state = AttemptState.OPEN;
    private @Nullable Outcome outcome;
    private boolean lastChunkBegun;
    private @Nullable Duration refusedAgo;
    private Duration urlLeft = Duration.ofMinutes(30);
    private Duration age = Duration.ofMinutes(10);
    private boolean awaitsBytes;
    private long acknowledged = CHUNK;
    private int transfer = 1;
    private int troubles;

    static AnEntry thatIs(AttemptState state) {
        AnEntry entry = new AnEntry();
        entry.state = state;
        return entry;
    }

    static AnEntry thatEnded(Outcome outcome) {
        AnEntry entry = thatIs(AttemptState.ENDED);
        entry.outcome = outcome;
        return entry;
    }

    AnEntry withLastChunkBegun() {
        lastChunkBegun = true;
        acknowledged = 3 * CHUNK;
        return this;
    }

    /** Let go of in peace, since the second chunk was not here. */
    AnEntry withoutBytes() {
        awaitsBytes = true;
        return this;
    }

    AnEntry withLastChunkRefused(Duration ago) {
        refusedAgo = ago;
        return withLastChunkBegun().withoutUrl();
    }

    /** Of the time in which Midx still uses the URL. */
    AnEntry withUrlLeft(Duration left) {
        urlLeft = left;
        return this;
    }

    AnEntry withoutUrl() {
        return withUrlLeft(Duration.ZERO);
    }

    /** Since init, and since whatever came after it. */
    AnEntry thatIsOld(Duration old) {
        age = old;
        return this;
    }

    AnEntry inTransfer(int number) {
        transfer = number;
        return this;
    }

    AnEntry withTroubles(int inARow) {
        troubles = inARow;
        return this;
    }

    JournalEntry build() {
        Instant then = NOW.minus(age);
        boolean delivered = state == AttemptState.DELIVERED || state == AttemptState.ARRIVED;
        return new JournalEntry(
                new UUID(1, 2),
                UploadId.next(),
                1,
                state,
                outcome,
                "v_pub_file~v2-1.7412345678901234567",
                "sealed",
                NOW.plus(urlLeft),
                ChunkPlan.of(4 * CHUNK, new ChunkSizes(CHUNK, CHUNK)),
                awaitsBytes,
                delivered ? 4 * CHUNK : acknowledged,
                lastChunkBegun || delivered,
                refusedAgo == null ? null : NOW.minus(refusedAgo),
                then,
                delivered ? then : null,
                state == AttemptState.ARRIVED ? then : null,
                1,
                transfer,
                troubles);
    }
}
