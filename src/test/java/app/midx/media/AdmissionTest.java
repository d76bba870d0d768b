package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.testing.SettableClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

class AdmissionTest {

    private static final CreatorId OWNER = CreatorId.next();

    @TempDir
    Path dir;

    private final SettableClock clock = new SettableClock();
    private final MediaInMemory table = new MediaInMemory(clock);
    private final MediaRecords records = new MediaRecords(table, clock);
    private MediaSettings settings;
    private MediaStore disk;

    @BeforeEach
    void open() throws IOException {
        settings = new MediaSettings(dir, 1_000_000, Duration.ofDays(7));
        disk = new FileMediaStore(settings);
    }

    @Test
    void creatorHoldsAsMuchAsTheirShareAndEveryOtherTheirOwn() {
        Beginning door = door(disk, Limits.with(DataSize.ofBytes(1_000), 30));
        begin(door, OWNER, 400);
        begin(door, OWNER, 600);

        assertRefused("share_used_up", HttpStatus.CONTENT_TOO_LARGE, () -> begin(door, OWNER, 1));

        begin(door, CreatorId.next(), 1_000);
    }

    @Test
    void whatIsErasedCountsNoLonger() {
        Beginning door = door(disk, Limits.with(DataSize.ofBytes(1_000), 1));
        MediaId first = begin(door, OWNER, 1_000);
        assertRefused("too_many_unfinished", HttpStatus.CONTENT_TOO_LARGE, () -> begin(door, OWNER, 1));

        records.erase(first);

        begin(door, OWNER, 1_000);
    }

    @Test
    void nothingBeginsThatWouldNotFitBesideAllThatIsStillToCome() {
        Beginning door = door(new StoreWithRoomFor(10_000, disk), Limits.keepingFree(DataSize.ofBytes(2_000)));
        begin(door, OWNER, 5_000);

        assertRefused("no_space", HttpStatus.INSUFFICIENT_STORAGE, () -> begin(door, OWNER, 3_001));

        begin(door, OWNER, 3_000);
    }

    @Test
    void whatHasArrivedIsNotStillToCome() throws IOException {
        Beginning door = door(new StoreWithRoomFor(10_000, disk), Limits.keepingFree(DataSize.ofBytes(2_000)));
        MediaId id = begin(door, OWNER, 5_000);
        try (MediaStore.Tail tail = disk.append(records.find(id).orElseThrow().storeKey())) {
            tail.write(ByteBuffer.allocate(4_000));
        }

        assertRefused("no_space", HttpStatus.INSUFFICIENT_STORAGE, () -> begin(door, OWNER, 7_001));

        begin(door, OWNER, 7_000);
    }

    @Test
    void whatNobodyHasSentOnForAnHourReservesNothing() throws IOException {
        Beginning door = door(new StoreWithRoomFor(10_000, disk), Limits.keepingFree(DataSize.ofBytes(2_000)));
        MediaId id = begin(door, OWNER, 5_000);
        try (MediaStore.Tail tail = disk.append(records.find(id).orElseThrow().storeKey())) {
            tail.write(ByteBuffer.allocate(1_000));
        }

        clock.advance(Duration.ofMinutes(59));
        assertRefused("no_space", HttpStatus.INSUFFICIENT_STORAGE, () -> begin(door, OWNER, 4_001));

        clock.advance(Duration.ofMinutes(2));
        begin(door, OWNER, 8_000);
    }

    @Test
    void emptyFileThatNothingNamesCountsForAQuarterOfAnHour() {
        Beginning door = door(disk, Limits.with(DataSize.ofBytes(1_000), 1));
        begin(door, OWNER, 1_000);

        clock.advance(Duration.ofMinutes(14));
        assertRefused("too_many_unfinished", HttpStatus.CONTENT_TOO_LARGE, () -> begin(door, OWNER, 1_000));

        clock.advance(Duration.ofMinutes(2));
        begin(door, OWNER, 1_000);
    }

    @Test
    void refusalLeavesNoFile() {
        Beginning door = door(disk, Limits.with(DataSize.ofBytes(10), 30));

        assertRefused("share_used_up", HttpStatus.CONTENT_TOO_LARGE, () -> begin(door, OWNER, 11));

        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void twoWhoComeTogetherDoNotTakeTheSamePlace() throws InterruptedException {
        Beginning door = door(disk, Limits.with(DataSize.ofBytes(1_000), 30));
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(20);

        IntStream.range(0, 20)
                .forEach(_ -> Thread.startVirtualThread(() -> {
                    try {
                        begin(door, OWNER, 400);
                        begun.incrementAndGet();
                    } catch (IngestException refused) {
                        assertThat(refused.code()).isEqualTo("share_used_up");
                    } finally {
                        done.countDown();
                    }
                }));
        done.await();

        assertThat(begun).hasValue(2);
    }

    private Beginning door(MediaStore store, MediaLimits limits) {
        Lifetime lifetime = new Lifetime(store, new NeededFiles(), new Turns(), limits, clock);
        return new Beginning(new Admission(records, store, lifetime, limits), records, store, settings);
    }

    private static MediaId begin(Beginning door, CreatorId owner, long size) {
        return door.begin(owner, new FileClaim("clip.mp4", "video/mp4", size));
    }

    private static void assertRefused(String code, HttpStatus status, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(IngestException.class, why -> {
            assertThat(why.code()).isEqualTo(code);
            assertThat(why.getStatusCode()).isEqualTo(status);
            assertThat(why.getBody().getProperties()).containsKey("fault");
        });
    }
}
