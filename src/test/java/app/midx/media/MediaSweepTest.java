package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSweepTest {

    private static final CreatorId OWNER = CreatorId.next();
    private static final int SIZE = 1_000;

    @TempDir
    Path dir;

    private final SettableClock clock = new SettableClock();
    private final MediaInMemory table = new MediaInMemory(clock);
    private final MediaRecords records = new MediaRecords(table, clock);
    private final NeededFiles needs = new NeededFiles();
    private final Turns turns = new Turns();
    private FileMediaStore store;
    private Reception reception;
    private MediaSweep sweep;

    @BeforeEach
    void open() throws IOException {
        store = new FileMediaStore(new MediaSettings(dir, SIZE, Duration.ofDays(7)));
        Lifetime lifetime = new Lifetime(store, needs, turns, Limits.usual(), clock);
        reception = Receptions.of(table, store, turns, lifetime, clock);
        sweep = sweepOf(store);
    }

    private MediaSweep sweepOf(MediaStore files) {
        Lifetime lifetime = new Lifetime(files, needs, turns, Limits.usual(), clock);
        Removal removal = new Removal(records, files, turns, lifetime);
        return new MediaSweep(records, files, needs, lifetime, removal, Limits.usual(), clock);
    }

    @Test
    void unfinishedFileIsErasedThreeDaysAfterItsLastByte() throws IOException {
        MediaId id = file(500);
        lastByteIn(id, Duration.ofDays(2));

        sweepAfter(Duration.ofDays(4));
        assertThat(table.state(id)).isEqualTo(MediaState.RECEIVING);

        sweepAfter(Duration.ofDays(2));
        assertThat(table.state(id)).isEqualTo(MediaState.ERASED);
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void emptyFileEndsAfterAQuarterOfAnHourUnlessADraftNamesItOrSomebodySendsIt() throws IOException {
        MediaId lost = empty();
        MediaId named = empty();
        MediaId written = empty();
        needs.inDraftUntil(named, clock.instant().plus(Duration.ofDays(30)));

        sweepAfter(Duration.ofMinutes(14));
        assertThat(table.state(lost)).isEqualTo(MediaState.RECEIVING);

        try (Turns.Turn _ = turns.take(written)) {
            sweepAfter(Duration.ofMinutes(2));
        }
        assertThat(table.state(lost)).isEqualTo(MediaState.ERASED);
        assertThat(table.state(named)).isEqualTo(MediaState.RECEIVING);
        assertThat(table.state(written)).isEqualTo(MediaState.RECEIVING);
    }

    private MediaId empty() throws IOException {
        return table.begin(OWNER, SIZE, store.create());
    }

    @Test
    void unfinishedFileOfADraftEndsAsWellAndOneThatWasHandedOverDoesNot() throws IOException {
        MediaId ofDraft = file(500);
        MediaId sent = file(500);
        needs.inDraftUntil(ofDraft, clock.instant().plus(Duration.ofDays(30)));
        needs.sent(sent);

        sweepAfter(Duration.ofDays(4));

        assertThat(table.state(ofDraft)).isEqualTo(MediaState.ERASED);
        assertThat(table.state(sent)).isEqualTo(MediaState.RECEIVING);
    }

    @Test
    void completeFileStaysAsLongAsItsDraftIsWorkedOnAndOneThatNothingRefersToDoesNot() throws IOException {
        MediaId forgotten = file(SIZE);
        MediaId ofDraft = file(SIZE);
        MediaId sent = file(SIZE);
        needs.inDraftUntil(ofDraft, clock.instant().plus(Duration.ofDays(30)));
        needs.sent(sent);

        sweepAfter(Duration.ofDays(4));
        assertThat(table.state(forgotten)).isEqualTo(MediaState.ERASED);
        assertThat(table.state(ofDraft)).isEqualTo(MediaState.COMPLETE);

        sweepAfter(Duration.ofDays(27));
        assertThat(table.state(ofDraft)).isEqualTo(MediaState.ERASED);
        assertThat(table.state(sent)).isEqualTo(MediaState.COMPLETE);
    }

    @Test
    void fileWithoutARecordIsErasedAfterADayAndStrangersFilesAreLeftAlone() throws IOException {
        MediaId known = file(SIZE);
        String orphan = store.create();
        String young = store.create();
        Path strange = Files.writeString(dir.resolve("lost+found"), "not ours");
        for (Path old : new Path[] {dir.resolve(orphan), dir.resolve(key(known)), strange}) {
            Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        }

        sweep.sweep();

        assertThat(dir.toFile().list()).containsExactlyInAnyOrder(key(known), young, "lost+found");
    }

    @Test
    void bytesThatOutlivedTheirRecordAreErasedToo() throws IOException {
        MediaId id = file(SIZE);
        records.erase(id);

        sweepAfter(Duration.ofDays(2));

        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void emptyRecordIsForgottenAfterAMonthUnlessADraftStillNamesIt() throws IOException {
        MediaId gone = file(SIZE);
        MediaId named = file(SIZE);
        needs.inDraftUntil(named, clock.instant());
        sweepAfter(Duration.ofDays(4));

        sweepAfter(Duration.ofDays(31));

        assertThat(records.find(gone)).isEmpty();
        assertThat(table.state(named)).isEqualTo(MediaState.ERASED);
    }

    @Test
    void whoeverIsStillSendingLosesTheirTurn() throws IOException {
        MediaId id = file(500);
        try (Turns.Turn stale = turns.take(id)) {
            sweepAfter(Duration.ofDays(4));

            assertThat(code(() -> stale.step(() -> {}))).isEqualTo("taken_over");
        }
    }

    @Test
    void fileThatCannotBeLookedAtHoldsUpNoOther() throws IOException {
        MediaId unreadable = file(500);
        MediaId over = file(500);
        String key = key(unreadable);
        MediaStore failing = new StoreAround(store) {
            @Override
            public Instant lastChange(String asked) throws IOException {
                if (asked.equals(key)) {
                    throw new IOException("Input/output error");
                }
                return super.lastChange(asked);
            }
        };
        clock.advance(Duration.ofDays(4));

        sweepOf(failing).sweep();

        assertThat(table.state(unreadable)).isEqualTo(MediaState.RECEIVING);
        assertThat(table.state(over)).isEqualTo(MediaState.ERASED);
    }

    @Test
    void videoThatIsHandedOverAtThatMomentIsNotTakenBack() throws IOException {
        MediaId id = file(SIZE);
        MediaInMemory locking = new MediaInMemory(clock) {
            @Override
            public Optional<Media> lockById(UUID locked) {
                needs.sent(id);
                return super.lockById(locked);
            }
        };
        locking.save(table.findById(id.value()).orElseThrow());
        Removal removal = new Removal(
                new MediaRecords(locking, clock),
                store,
                turns,
                new Lifetime(store, needs, turns, Limits.usual(), clock));

        assertThat(code(() -> removal.takeBack(OWNER, id))).isEqualTo("file_needed");
        assertThat(store.length(key(id))).isEqualTo(SIZE);
    }

    @Test
    void fileThatVanishedIsNoTrouble() throws IOException {
        MediaId id = file(500);
        store.erase(key(id));

        sweepAfter(Duration.ofDays(4));

        assertThat(table.state(id)).isEqualTo(MediaState.ERASED);
    }

    private MediaId file(int bytes) throws IOException {
        MediaId id = table.begin(OWNER, SIZE, store.create());
        byte[] video = TestVideo.ofSize(bytes);
        reception.receive(OWNER, id, new Part(0, bytes, new ByteArrayInputStream(video)));
        return id;
    }

    private void lastByteIn(MediaId id, Duration time) throws IOException {
        Files.setLastModifiedTime(
                dir.resolve(key(id)), FileTime.from(clock.instant().plus(time)));
    }

    private void sweepAfter(Duration time) throws IOException {
        clock.advance(time);
        sweep.sweep();
    }

    private String key(MediaId id) {
        return table.findById(id.value()).orElseThrow().storeKey();
    }

    private static String code(Turns.Step step) throws IOException {
        try {
            step.run();
            return "";
        } catch (IngestException refused) {
            return refused.code();
        }
    }
}
