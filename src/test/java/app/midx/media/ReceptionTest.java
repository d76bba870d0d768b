package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.media.VideoFacts.Flaw;
import app.midx.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTest {

    private static final CreatorId OWNER = CreatorId.next();
    private static final int MB = 1_000_000;

    @TempDir
    Path dir;

    private final MediaInMemory table = new MediaInMemory();
    private final Turns turns = new Turns();
    private final NeededFiles needs = new NeededFiles();
    private final SettableClock clock = new SettableClock();
    private FileMediaStore files;
    private Reception reception;

    @BeforeEach
    void open() throws IOException {
        files = new FileMediaStore(new MediaSettings(dir, 1L << 32, Duration.ofDays(7)));
        reception = receptionInto(files);
    }

    @Test
    void bytesComeInPartsAndTheLastOneCompletes() throws Exception {
        byte[] video = TestVideo.ofSize(300_000);
        MediaId id = begin(video.length);

        assertThat(send(id, 0, Arrays.copyOf(video, 200_000))).isEqualTo(200_000);
        assertThat(offset(id)).isEqualTo(200_000);
        assertThat(send(id, 200_000, Arrays.copyOfRange(video, 200_000, 300_000)))
                .isEqualTo(300_000);

        Media media = table.findById(id.value()).orElseThrow();
        assertThat(media.state()).isEqualTo(MediaState.COMPLETE);
        assertThat(media.sha256()).isEqualTo(TestVideo.sha256(video));
        assertThat(files.open(media.storeKey(), 0)).hasBinaryContent(video);
    }

    @Test
    void sixtyFourMegabytesPassThroughOneBuffer() throws Exception {
        int size = 64 * MB;
        MediaId id = begin(size);
        String key = table.findById(id.value()).orElseThrow().storeKey();
        Endless source = new Endless(TestVideo.ofSize(64), size, given -> given - files.length(key));

        reception.receive(OWNER, id, new Part(0, size, source));

        assertThat(source.mostUnwritten()).isLessThanOrEqualTo(Reception.BUFFER);
        assertThat(table.state(id)).isEqualTo(MediaState.COMPLETE);
        assertThat(table.writes).as("row at the beginning and at the end").hasValue(2);
    }

    @Test
    void brokenConnectionKeepsWhatArrived() throws IOException {
        MediaId id = begin(MB);
        InputStream breaking = new Endless(TestVideo.ofSize(64), MB, given -> {
            if (given >= 400_000) {
                throw new IOException("connection reset");
            }
            return 0;
        });

        assertRefused("broken_off", () -> reception.receive(OWNER, id, new Part(0, MB, breaking)));

        assertThat(offset(id)).isGreaterThanOrEqualTo(400_000).isLessThan(MB);
    }

    @Test
    void fullDiskKeepsTheEarlierBytesAndLaterOnesFollow() throws IOException {
        byte[] video = TestVideo.ofSize(500_000);
        MediaId id = begin(video.length);
        Reception cramped = receptionInto(new StoreWithRoomFor(300_000, files));

        assertRefused("no_room", () -> cramped.receive(OWNER, id, new Part(0, -1, new ByteArrayInputStream(video))));
        long kept = offset(id);
        assertThat(kept).isPositive().isLessThanOrEqualTo(300_000);

        send(id, kept, Arrays.copyOfRange(video, (int) kept, video.length));
        assertThat(table.findById(id.value()).orElseThrow().sha256()).isEqualTo(TestVideo.sha256(video));
    }

    @Test
    void wrongOffsetIsRefusedAndChangesNothing() throws IOException {
        MediaId id = begin(100);
        send(id, 0, Arrays.copyOf(TestVideo.ofSize(100), 40));

        assertRefused("other_offset", () -> send(id, 39, new byte[1]));
        assertRefused("other_offset", () -> send(id, 41, new byte[1]));

        assertThat(offset(id)).isEqualTo(40);
    }

    @Test
    void moreBytesThanDeclaredAreRefusedAnnouncedOrNot() throws IOException {
        MediaId id = begin(100);

        assertRefused("more_than_declared", () -> send(id, 0, new byte[101]));
        assertRefused(
                "more_than_declared",
                () -> reception.receive(OWNER, id, new Part(0, -1, new ByteArrayInputStream(new byte[101]))));

        assertThat(offset(id)).isLessThanOrEqualTo(100);
    }

    @Test
    void laterConnectionTakesOverAndTheEarlierAddsNothingMore() throws IOException {
        byte[] video = TestVideo.ofSize(MB);
        MediaId id = begin(MB);
        long[] takenOverAt = new long[1];
        InputStream stale = new Endless(video, MB, given -> {
            if (given > 0 && takenOverAt[0] == 0) {
                takenOverAt[0] = offset(id);
            }
            return 0;
        });

        assertRefused("taken_over", () -> reception.receive(OWNER, id, new Part(0, MB, stale)));

        assertThat(takenOverAt[0]).isPositive();
        assertThat(offset(id)).isEqualTo(takenOverAt[0]);
    }

    @Test
    void bytesThatCannotBeComparedWithTheirChecksumAreNotKept() throws IOException {
        byte[] video = TestVideo.ofSize(MB);
        MediaId id = begin(MB);
        send(id, 0, Arrays.copyOf(video, 300_000));
        InputStream breaking = new Endless(video, MB, given -> {
            if (given >= 200_000) {
                throw new IOException("connection reset");
            }
            return 0;
        });

        assertRefused("broken_off", () -> reception.receive(OWNER, id, checked(300_000, video, breaking)));

        assertThat(offset(id)).isEqualTo(300_000);
    }

    @Test
    void whoeverTakesOverDropsWhatTheEarlierCouldNotCompareAndNobodyIsGivenIt() throws IOException {
        byte[] video = TestVideo.ofSize(MB);
        MediaId id = begin(MB);
        String key = table.findById(id.value()).orElseThrow().storeKey();
        long[] seen = {-1, -1};
        InputStream stale = new Endless(video, MB, given -> {
            if (given > 300_000 && seen[0] < 0) {
                seen[0] = turns.sure(id, () -> files.length(key));
                seen[1] = offset(id);
            }
            return 0;
        });

        assertRefused("taken_over", () -> reception.receive(OWNER, id, checked(0, video, stale)));

        assertThat(seen).containsExactly(0, 0);
        assertThat(offset(id)).isZero();
        send(id, 0, video);
        assertThat(table.findById(id.value()).orElseThrow().sha256()).isEqualTo(TestVideo.sha256(video));
    }

    @Test
    void answerOfOneWhoWasTakenOverAtItsEndTellsOnlyItsOwnBytes() throws IOException {
        byte[] video = TestVideo.ofSize(MB);
        MediaId id = begin(MB);
        InputStream first = new Endless(video, 100_000, given -> {
            if (given == 100_000) {
                send(id, 100_000, Arrays.copyOfRange(video, 100_000, 150_000));
            }
            return 0;
        });

        assertThat(reception.receive(OWNER, id, new Part(0, 100_000, first)).offset())
                .isEqualTo(100_000);
        assertThat(offset(id)).isEqualTo(150_000);
    }

    @Test
    void contentThatIsNoVideoIsRefusedAtTheEndAndErased() throws IOException {
        MediaId id = begin(20);

        assertRefused("not_a_video", () -> send(id, 0, "GIF89a..............".getBytes()));

        assertThat(table.state(id)).isEqualTo(MediaState.REFUSED);
        assertThat(dir).isEmptyDirectory();
        assertRefused("file_gone", () -> offset(id));
    }

    @Test
    void crashWhileARefusedFileIsErasedLeavesNoRecordThatWaitsForBytes() throws IOException {
        MediaId id = begin(20);
        Reception crashing = receptionInto(new StoreAround(files) {
            @Override
            public void erase(String key) throws IOException {
                throw new IOException("the machine is gone");
            }
        });

        assertThatThrownBy(() -> crashing.receive(
                        OWNER, id, new Part(0, 20, new ByteArrayInputStream("GIF89a..............".getBytes()))))
                .isInstanceOf(IOException.class);

        assertThat(table.state(id)).isEqualTo(MediaState.REFUSED);
    }

    @Test
    void videoThatCouldNotBeUnderstoodInTimeIsJudgedWhenItIsAskedFor() throws IOException {
        byte[] video = Videos.bytes("index-first.mp4");
        MediaId id = begin(video.length);
        Reception slow = receptionInto(new SlowToLookAt(files));

        assertRefused("look_again", () -> slow.receive(OWNER, id, new Part(0, -1, new ByteArrayInputStream(video))));
        assertThat(table.state(id)).isEqualTo(MediaState.RECEIVING);

        assertThat(offset(id)).isEqualTo(video.length);
        assertThat(table.state(id)).isEqualTo(MediaState.COMPLETE);
    }

    @Test
    void contentOfWhichNotEvenTheKindCouldBeReadIsKeptWithItsFlaw() throws IOException {
        byte[] damaged = Arrays.copyOf(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3}, 100);
        MediaId id = begin(damaged.length);

        send(id, 0, damaged);

        Media media = table.findById(id.value()).orElseThrow();
        assertThat(media.state()).isEqualTo(MediaState.COMPLETE);
        assertThat(media.facts()).isNotNull().extracting(VideoFacts::flaws).isEqualTo(Set.of(Flaw.UNREADABLE));
    }

    @Test
    void fileThatWasFullBeforeACrashCompletesWhenAskedFor() throws IOException {
        byte[] video = TestVideo.ofSize(1_000);
        MediaId id = begin(video.length);
        try (MediaStore.Tail tail =
                files.append(table.findById(id.value()).orElseThrow().storeKey())) {
            tail.write(ByteBuffer.wrap(video));
        }

        assertThat(offset(id)).isEqualTo(1_000);

        assertThat(table.state(id)).isEqualTo(MediaState.COMPLETE);
    }

    @Test
    void sendingTheEndAgainAfterCompletionIsNoError() throws IOException {
        byte[] video = TestVideo.ofSize(1_000);
        MediaId id = begin(video.length);
        send(id, 0, video);

        assertThat(send(id, 1_000, new byte[0])).isEqualTo(1_000);
        assertRefused("other_offset", () -> send(id, 0, video));
    }

    @Test
    void fileOfSomebodyElseIsUnknown() throws IOException {
        MediaId id = begin(100);

        assertRefused("unknown_file", () -> reception.progress(CreatorId.next(), id));
        assertRefused(
                "unknown_file",
                () -> reception.receive(CreatorId.next(), id, new Part(0, 1, new ByteArrayInputStream(new byte[1]))));
    }

    private MediaId begin(long size) throws IOException {
        return table.begin(OWNER, size, files.create());
    }

    private long send(MediaId id, long offset, byte[] bytes) throws IOException {
        return reception
                .receive(OWNER, id, new Part(offset, bytes.length, new ByteArrayInputStream(bytes)))
                .offset();
    }

    private long offset(MediaId id) throws IOException {
        return reception.progress(OWNER, id).offset();
    }

    private Reception receptionInto(MediaStore store) {
        return Receptions.of(table, store, turns, new Lifetime(store, needs, turns, Limits.usual(), clock), clock);
    }

    private static Part checked(long offset, byte[] bytes, InputStream body) {
        return new Part(offset, -1, Checksum.parse(TusClient.checksum("SHA-1", bytes)), body);
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        IngestException.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
