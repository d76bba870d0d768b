package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.ChunkSizes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the journal as they may be found. */
final class AnEntry {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private AttemptState state = AttemptState.OPEN;
    private @Nullable Outcome outcome;
    private boolean lastChunkBegun;

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
        return this;
    }

    JournalEntry build() {
        return new JournalEntry(
                new UUID(1, 2),
                UploadId.next(),
                1,
                state,
                outcome,
                "v_pub_file~v2-1.7412345678901234567",
                "sealed",
                NOW.plus(Duration.ofMinutes(30)),
                ChunkPlan.of(20_000_000, new ChunkSizes(5_000_000, 5_000_000)),
                5_000_000,
                lastChunkBegun,
                state == AttemptState.DELIVERED ? NOW : null,
                NOW,
                1,
                0);
    }
}
