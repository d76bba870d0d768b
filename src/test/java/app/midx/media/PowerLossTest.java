package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled, and all that was not forced to the disk is gone. What was acknowledged is not among it. */
class PowerLossTest {

    private static final CreatorId OWNER = CreatorId.next();
    private static final byte[] VIDEO = TestVideo.ofSize(3_000_000);

    @TempDir
    Path dir;

    private final SettableClock clock = new SettableClock();
    private final MediaInMemory table = new MediaInMemory(clock);
    private VolatileStore store;
    private Turns turns = new Turns();
    private MediaId id;

    @BeforeEach
    void begin() throws IOException {
        store = new VolatileStore(new FileMediaStore(new MediaSettings(dir, 1L << 32, Duration.ofDays(7))));
        id = table.begin(OWNER, VIDEO.length, store.create());
    }

    @RepeatedTest(20)
    void nothingThatWasAcknowledgedIsEverLost(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        Reception reception = restarted();
        long acknowledged = 0;
        while (acknowledged < VIDEO.length) {
            if (random.nextInt(4) == 0) {
                store.losePower();
                reception = restarted();
            }
            long offset = reception.progress(OWNER, id).offset();
            assertThat(offset).isGreaterThanOrEqualTo(acknowledged);
            acknowledged = Math.max(offset, acknowledged(reception, offset, random));
        }

        assertThat(table.findById(id.value()).orElseThrow().sha256()).isEqualTo(TestVideo.sha256(VIDEO));
    }

    @Test
    void whatTheDiskCouldNotSecureIsTakenBackAndNotAcknowledged() throws IOException {
        Reception reception = restarted();
        reception.receive(OWNER, id, new Part(0, -1, new ByteArrayInputStream(VIDEO, 0, 100_000)));
        store.fail();

        assertThatThrownBy(() -> reception.receive(
                        OWNER, id, new Part(100_000, -1, new ByteArrayInputStream(VIDEO, 100_000, 50_000))))
                .isInstanceOfSatisfying(
                        IngestException.class, why -> assertThat(why.code()).isEqualTo("no_room"));

        assertThat(store.length(table.findById(id.value()).orElseThrow().storeKey()))
                .isEqualTo(100_000);
    }

    @Test
    void whatCouldNeitherBeSecuredNorTakenBackNeverCountsAndIsTakenBackLater() throws IOException {
        Reception reception = restarted();
        String key = table.findById(id.value()).orElseThrow().storeKey();
        store.failAlsoToCut();

        assertNoRoom(() -> reception.receive(OWNER, id, new Part(0, -1, new ByteArrayInputStream(VIDEO, 0, 100_000))));
        assertThat(store.length(key)).isEqualTo(100_000);
        assertThat(turns.sure(id, () -> store.length(key))).isZero();
        assertThatThrownBy(() -> reception.progress(OWNER, id)).isInstanceOf(IOException.class);

        store.work();
        assertThat(reception.progress(OWNER, id).offset()).isZero();
        assertThat(store.length(key)).isZero();
        assertThat(turns.isTaken(id)).isFalse();
    }

    @Test
    void askingFindsOutThatTheDiskHasLostWhatIsStillBeingSent() throws IOException {
        Reception reception = restarted();
        String key = table.findById(id.value()).orElseThrow().storeKey();
        InputStream sending = new Endless(VIDEO, VIDEO.length, given -> {
            if (given > 500_000 && store.length(key) > 0) {
                store.fail();
                assertNoRoom(() -> reception.progress(OWNER, id));
                store.work();
            }
            return 0;
        });

        assertThatThrownBy(() -> reception.receive(OWNER, id, new Part(0, -1, sending)))
                .isInstanceOf(IngestException.class);

        assertThat(reception.progress(OWNER, id).offset()).isZero();
    }

    private static void assertNoRoom(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        IngestException.class, why -> assertThat(why.code()).isEqualTo("no_room"));
    }

    /** One request, of which the sender hears an answer or does not. */
    private long acknowledged(Reception reception, long offset, Random random) throws IOException {
        int length = (int) Math.min(VIDEO.length - offset, 1 + random.nextInt(600_000));
        byte[] bytes = Arrays.copyOfRange(VIDEO, (int) offset, (int) offset + length);
        Checksum checksum = random.nextBoolean()
                ? Checksum.none()
                : Checksum.parse(TusClient.checksum("SHA-256", random.nextInt(3) == 0 ? new byte[1] : bytes));
        boolean breaks = random.nextInt(3) == 0;
        InputStream body = breaks ? breakingAfter(bytes, random.nextInt(length)) : new ByteArrayInputStream(bytes);
        try {
            return reception
                    .receive(OWNER, id, new Part(offset, length, checksum, body))
                    .offset();
        } catch (IngestException refused) {
            return 0;
        }
    }

    private static InputStream breakingAfter(byte[] bytes, int length) {
        return new Endless(bytes, bytes.length, given -> {
            if (given >= length) {
                throw new IOException("connection reset");
            }
            return 0;
        });
    }

    private Reception restarted() {
        turns = new Turns();
        return Receptions.of(
                table, store, turns, new Lifetime(store, new NeededFiles(), turns, Limits.usual(), clock), clock);
    }
}
