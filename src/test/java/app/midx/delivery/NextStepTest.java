package app.midx.delivery;

import static app.midx.delivery.AttemptState.DELIVERED;
import static app.midx.delivery.AttemptState.OPEN;
import static app.midx.delivery.AttemptState.REQUESTED;
import static app.midx.delivery.NextStep.ASK;
import static app.midx.delivery.NextStep.BEGIN;
import static app.midx.delivery.NextStep.BEGIN_AFTER_LOST_INIT;
import static app.midx.delivery.NextStep.REST;
import static app.midx.delivery.NextStep.RESUME;
import static app.midx.delivery.NextStep.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.UploadStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTest {

    private static final EnumSet<UploadStatus> WANTED = EnumSet.of(UploadStatus.QUEUED, UploadStatus.SENDING);
    private static final EnumSet<UploadStatus> ONLY_QUEUED = EnumSet.of(UploadStatus.QUEUED);
    private static final EnumSet<UploadStatus> ANY = EnumSet.allOf(UploadStatus.class);

    /** For each kind of entry: the statuses for which the first step follows; for all others the second one does. */
    static Stream<Arguments> table() {
        List<Arguments> rows = new ArrayList<>();
        row(rows, "no attempt yet", null, ONLY_QUEUED, BEGIN, REST);
        row(rows, "init requested", AnEntry.thatIs(REQUESTED), WANTED, BEGIN_AFTER_LOST_INIT, STOP);
        row(rows, "bytes may have been sent", AnEntry.thatIs(OPEN), WANTED, RESUME, STOP);
        row(rows, "the last chunk was begun", AnEntry.thatIs(OPEN).withLastChunkBegun(), ANY, RESUME, RESUME);
        row(rows, "all bytes are in", AnEntry.thatIs(DELIVERED), ANY, ASK, ASK);
        for (Outcome outcome : Outcome.values()) {
            NextStep whenQueued = outcome.mayBeAPost() ? REST : BEGIN;
            row(rows, "ended: " + outcome, AnEntry.thatEnded(outcome), ONLY_QUEUED, whenQueued, REST);
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}, upload {1}: {3}")
    @MethodSource("table")
    void whatFollowsIsDecidedByTheJournalAndTheUpload(
            String entry, UploadStatus upload, @Nullable JournalEntry latest, NextStep expected) {
        assertThat(NextStep.after(upload, latest)).as(entry).isEqualTo(expected);
    }

    @Test
    void nothingIsBegunAnewWhileAnEarlierAttemptMayBecomeAPost() {
        Stream<AnEntry> mayBecomeAPost = Stream.of(
                AnEntry.thatIs(OPEN),
                AnEntry.thatIs(OPEN).withLastChunkBegun(),
                AnEntry.thatIs(DELIVERED),
                AnEntry.thatEnded(Outcome.SUCCEEDED),
                AnEntry.thatEnded(Outcome.UNCONFIRMED));

        mayBecomeAPost.map(AnEntry::build).forEach(entry -> {
            for (UploadStatus status : UploadStatus.values()) {
                assertThat(NextStep.after(status, entry)).isNotIn(BEGIN, BEGIN_AFTER_LOST_INIT);
            }
        });
    }

    private static void row(
            List<Arguments> rows,
            String name,
            @Nullable AnEntry entry,
            EnumSet<UploadStatus> some,
            NextStep forSome,
            NextStep otherwise) {
        JournalEntry latest = entry == null ? null : entry.build();
        for (UploadStatus status : UploadStatus.values()) {
            rows.add(Arguments.of(name, status, latest, some.contains(status) ? forSome : otherwise));
        }
    }
}
