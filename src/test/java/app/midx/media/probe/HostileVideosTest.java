package app.midx.media.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Flaw;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Content that was made, or has come, to hurt. The reader is called without what would catch a fault of its own. */
class HostileVideosTest {

    private static final int MUTANTS = 20_000;
    private static final long MOST_MEMORY = 64 << 20;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void thousandsOfDamagedVideosAreAllAnswered() throws IOException {
        Mutations mutations = new Mutations(20_261_122);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] video = mutations.next();
            try {
                readWithin(Duration.ofSeconds(2), video);
            } catch (RuntimeException | Error fault) {
                throw new AssertionError("mutant %d of %d bytes".formatted(mutant, video.length), fault);
            }
        }
    }

    @Test
    void damagedVideosThatAreStillArrivingAreAllAnswered() throws IOException {
        Mutations mutations = new Mutations(7);
        for (int mutant = 0; mutant < MUTANTS / 10; mutant++) {
            byte[] video = mutations.next();
            Findings findings = new Findings();
            VideoProbe.read(
                    new Bytes(new ByteContent(video), 2L * video.length, new Limits(System::nanoTime)), findings);
            assertThat(findings.facts()).isNotNull();
        }
    }

    @Test
    void boxesWithinBoxesWithinBoxesEnd() throws IOException {
        ByteBuffer nested = mp4(4_000_000);
        nest(nested, "moov", "trak");
        while (nested.remaining() > 16) {
            nest(nested, "mdia");
        }

        assertThat(readWithin(Limits.TIME, nested.array()).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void elementsWithinElementsEnd() throws IOException {
        byte[] nested = new byte[4_000_000];
        byte[] head = HexFormat.of().parseHex("1a45dfa387" + "4282847765626d" + "18538067ff" + "1f43b675ff");
        for (int at = 0; at < nested.length - 1; at += 2) {
            nested[at] = (byte) 0xA0;
            nested[at + 1] = (byte) 0xFF;
        }
        System.arraycopy(head, 0, nested, 0, head.length);

        assertThat(readWithin(Limits.TIME, nested).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void tracksBeyondNumberAreNotRead() throws IOException {
        ByteBuffer crowd = mp4(4_000_000);
        nest(crowd, "moov");
        while (crowd.remaining() >= 8) {
            crowd.putInt(8).put("trak".getBytes(ISO_8859_1));
        }

        assertThat(readWithin(Limits.TIME, crowd.array()).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void fragmentsBeyondNumberAreNotRead() throws IOException {
        ByteBuffer crowd = mp4(9_000_000);
        crowd.putInt(8 + 99 * 8).put("moov".getBytes(ISO_8859_1));
        for (int track = 0; track < 99; track++) {
            crowd.putInt(8).put("trak".getBytes(ISO_8859_1));
        }
        nest(crowd, "moof");
        while (crowd.remaining() >= 24) {
            crowd.putInt(24).put("traf".getBytes(ISO_8859_1));
            crowd.putInt(16).put("tfhd".getBytes(ISO_8859_1)).putInt(0).putInt(99);
        }

        assertThat(readWithin(Limits.TIME, crowd.array()).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void tinyBoxesBeyondNumberAreNotRead() throws IOException {
        ByteBuffer crowd = mp4(40_000_000);
        while (crowd.remaining() >= 8) {
            crowd.putInt(8).put("moof".getBytes(ISO_8859_1));
        }

        assertThat(readWithin(Limits.TIME, crowd.array()).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void tableLargerThanAnyVideoNeedsIsNotRead() throws IOException {
        ByteBuffer large = mp4(60_000_000);
        nest(large, "moov", "trak", "mdia", "minf", "stbl", "stts");
        int entries = (large.remaining() - 8) / 8;
        large.putInt(0).putInt(entries);
        while (large.remaining() >= 8) {
            large.putLong(large.position());
        }

        assertThat(readWithin(Limits.TIME, large.array()).flaws()).contains(Flaw.UNREADABLE);
    }

    @Test
    void storeThatAnswersSlowlyIsGivenUpInTime() throws IOException {
        byte[] many = new byte[1_000_000];
        ByteBuffer crowd = ByteBuffer.wrap(many).put(mp4(32).array(), 0, 16);
        while (crowd.remaining() >= 1000) {
            crowd.putInt(1000).put("free".getBytes(ISO_8859_1)).position(crowd.position() + 992);
        }
        AtomicLong nanos = new AtomicLong();
        ByteContent content = new ByteContent(
                many, () -> nanos.addAndGet(Duration.ofMillis(20).toNanos()));
        Findings findings = new Findings();

        VideoProbe.read(new Bytes(content, many.length, new Limits(nanos::get)), findings);

        assertThat(findings.tookTooLong()).isTrue();
        assertThat(findings.facts().flaws()).isEmpty();
        assertThat(Duration.ofNanos(nanos.get())).isLessThan(Limits.TIME.plusMillis(50));
    }

    private VideoFacts readWithin(Duration limit, byte[] video) throws IOException {
        long thread = Thread.currentThread().threadId();
        long allocated = memory.getThreadAllocatedBytes(thread);
        long begun = System.nanoTime();
        Findings findings = new Findings();
        VideoProbe.read(new Bytes(new ByteContent(video), video.length, new Limits(System::nanoTime)), findings);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit.plusMillis(500));
        assertThat(memory.getThreadAllocatedBytes(thread) - allocated).isLessThan(MOST_MEMORY);
        return findings.facts();
    }

    private static ByteBuffer mp4(int size) {
        return ByteBuffer.wrap(new byte[size]).putInt(16).put("ftypisom\0\0\2\0".getBytes(ISO_8859_1));
    }

    /** Opens boxes that reach to the end. */
    private static void nest(ByteBuffer video, String... types) {
        Arrays.stream(types).forEach(type -> video.putInt(video.remaining()).put(type.getBytes(ISO_8859_1)));
    }
}
