package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.media.probe.Content;
import app.midx.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

    private static final CreatorId OWNER = CreatorId.next();
    private static final int MB = 1_000_000;
    private static final byte[] VIDEO = TestVideo.ofSize(20 * MB);
    private static final VideoFacts NOTHING_READ =
            new VideoFacts(VideoFacts.Container.MP4, null, null, 0, 0, 0, null, null, false, Set.of());
    private static final String RIGHT = TestVideo.sha256(VIDEO);

    @TempDir
    Path dir;

    private final SettableClock clock = new SettableClock();
    private final MediaInMemory table = new MediaInMemory(clock);
    private final AtomicLong bytesRead = new AtomicLong();
    private final List<MediaDigested> told = new ArrayList<>();
    private MediaStore store;
    private Digests digests;
    private Reception reception;

    @BeforeEach
    void open() throws IOException {
        store = new StoreAround(new FileMediaStore(new MediaSettings(dir, 1L << 32, Duration.ofDays(7)))) {
            @Override
            public Content content(String key) throws IOException {
                return counted(super.content(key));
            }
        };
        start();
    }

    @AfterEach
    void close() {
        digests.close();
    }

    @Test
    void whatWasAcknowledgedIsReadOnceWhileTheRestArrives() throws Exception {
        MediaId id = begin();
        for (int at = 0; at < VIDEO.length - MB; at += MB) {
            send(id, at, at + MB);
        }
        await().until(() -> bytesRead.get() >= VIDEO.length - 2 * MB);

        send(id, VIDEO.length - MB, VIDEO.length);

        assertThat(media(id).sha256()).isEqualTo(RIGHT);
        assertThat(bytesRead.get()).as("and a look at what it is").isLessThan(VIDEO.length + MB);
    }

    @Test
    void requestsThatBreakOffAndOnesThatAreDamagedDoNotMakeItWrong() throws Exception {
        MediaId id = begin();
        send(id, 0, 5 * MB);
        InputStream breaking = new Endless(Arrays.copyOfRange(VIDEO, 5 * MB, VIDEO.length), 10 * MB, given -> {
            if (given > 3 * MB) {
                throw new IOException("connection reset");
            }
            return 0;
        });
        refused(() -> reception.receive(OWNER, id, new Part(5 * MB, -1, breaking)));
        int kept = Math.toIntExact(offset(id));
        await().until(() -> bytesRead.get() >= kept - MB);

        Checksum other = Checksum.parse(TusClient.checksum("SHA-256", new byte[1]));
        byte[] damaged = new byte[4 * MB];
        refused(() ->
                reception.receive(OWNER, id, new Part(kept, damaged.length, other, new ByteArrayInputStream(damaged))));
        assertThat(offset(id)).isEqualTo(kept);
        send(id, kept, VIDEO.length);

        assertThat(media(id).sha256()).isEqualTo(RIGHT);
    }

    @Test
    void whoeverTakesOverGoesOnWithoutMakingItWrong() throws Exception {
        MediaId id = begin();
        long[] takenOverAt = new long[1];
        InputStream stale = new Endless(VIDEO, VIDEO.length, given -> {
            if (given > 7 * MB && takenOverAt[0] == 0) {
                takenOverAt[0] = offset(id);
            }
            return 0;
        });
        refused(() -> reception.receive(OWNER, id, new Part(0, -1, stale)));

        send(id, Math.toIntExact(takenOverAt[0]), VIDEO.length);

        assertThat(media(id).sha256()).isEqualTo(RIGHT);
    }

    @Test
    void afterARestartTheFileIsReadFromItsBeginning() throws Exception {
        MediaId id = begin();
        send(id, 0, 10 * MB);
        await().until(() -> bytesRead.get() >= 10 * MB);
        digests.close();
        start();

        send(id, 10 * MB, VIDEO.length);

        assertThat(media(id).sha256()).isEqualTo(RIGHT);
    }

    @Test
    void completeFileWithoutItsDigestGetsItAfterARestart() throws Exception {
        MediaId id = begin();
        send(id, 0, VIDEO.length - 1);
        try (MediaStore.Tail tail = store.append(media(id).storeKey())) {
            tail.write(ByteBuffer.wrap(VIDEO, VIDEO.length - 1, 1));
        }
        new MediaRecords(table, clock).complete(id, "video/mp4", null, NOTHING_READ);
        assertThat(media(id).sha256()).isNull();
        digests.close();
        start();

        late().finishAll();

        await().untilAsserted(() -> assertThat(media(id).sha256()).isEqualTo(RIGHT));
        assertThat(told).containsExactly(new MediaDigested(id, OWNER, RIGHT));
    }

    @Test
    void fileThatIsErasedMeanwhileIsLeftAlone() throws Exception {
        MediaId id = begin();
        send(id, 0, 10 * MB);
        store.erase(media(id).storeKey());

        CompletableFuture<String> never = digests.late(media(id));

        await().until(never::isCompletedExceptionally);
        assertThat(never.exceptionNow()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void filesOfSeveralPeopleAtOnceHaveEachTheirOwn() throws Exception {
        List<MediaId> ids = new ArrayList<>();
        List<Thread> people = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            MediaId id = begin();
            ids.add(id);
            people.add(Thread.startVirtualThread(() -> sendInParts(id)));
        }
        for (Thread person : people) {
            person.join();
        }

        assertThat(ids).allSatisfy(id -> assertThat(media(id).sha256()).isEqualTo(RIGHT));
    }

    private void sendInParts(MediaId id) {
        for (int at = 0; at < VIDEO.length; at += 2 * MB) {
            send(id, at, at + 2 * MB);
        }
    }

    private void start() {
        digests = new Digests(store, Duration.ZERO);
        Lifetime lifetime = new Lifetime(store, new NeededFiles(), new Turns(), Limits.usual(), clock);
        reception = Receptions.of(table, store, new Turns(), lifetime, digests, clock);
    }

    private LateDigests late() {
        return new LateDigests(new MediaRecords(table, clock), digests, event -> told.add((MediaDigested) event));
    }

    private MediaId begin() throws IOException {
        return table.begin(OWNER, VIDEO.length, store.create());
    }

    private Media media(MediaId id) {
        return table.findById(id.value()).orElseThrow();
    }

    private void send(MediaId id, int from, int to) {
        try {
            reception.receive(OWNER, id, new Part(from, to - from, new ByteArrayInputStream(VIDEO, from, to - from)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long offset(MediaId id) throws IOException {
        return reception.progress(OWNER, id).offset();
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(IngestException.class);
    }

    private Content counted(Content content) {
        return new Content() {
            @Override
            public long length() throws IOException {
                return content.length();
            }

            @Override
            public int read(ByteBuffer into, long from) throws IOException {
                int read = content.read(into, from);
                bytesRead.addAndGet(Math.max(0, read));
                return read;
            }

            @Override
            public void close() throws IOException {
                content.close();
            }
        };
    }
}
