package app.midx.media.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.VideoFacts;
import app.midx.media.Videos;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeVideosTest {

    private static final long FIVE_GB = 5_000_000_000L;

    @TempDir
    Path dir;

    @Test
    void indexBehindFiveGigabytesIsFoundAtOnce() throws IOException {
        byte[] small = Videos.bytes("h264-aac.mp4");
        int mdat = new String(small, ISO_8859_1).indexOf("mdat") - 4;
        int moov = new String(small, ISO_8859_1).indexOf("moov") - 4;
        Path large = dir.resolve("large.mp4");
        try (FileChannel file = FileChannel.open(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(small, 0, mdat));
            ByteBuffer longBox = ByteBuffer.allocate(16)
                    .putInt(1)
                    .put("mdat".getBytes(ISO_8859_1))
                    .putLong(FIVE_GB);
            file.write(longBox.flip());
            file.write(ByteBuffer.wrap(small, moov, small.length - moov), mdat + FIVE_GB);
        }

        AtomicInteger readings = new AtomicInteger();
        long begun = System.nanoTime();
        VideoFacts facts;
        try (FileChannel file = FileChannel.open(large)) {
            facts = VideoProbe.read(new CountedFile(file, readings));
        }

        assertThat(facts).isEqualTo(VideoProbe.read(new ByteContent(small)));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
        assertThat(readings).hasValueLessThan(12);
    }

    @Test
    void smallVideosTakeNoTimeToSpeakOf() throws IOException {
        byte[] video = Videos.bytes("h264-60.mp4");
        long[] times = new long[2_000];
        for (int reading = 0; reading < times.length; reading++) {
            long begun = System.nanoTime();
            VideoProbe.read(new ByteContent(video));
            times[reading] = System.nanoTime() - begun;
        }
        Arrays.sort(times, times.length / 2, times.length);

        assertThat(Duration.ofNanos(times[times.length * 3 / 4]))
                .as("once warm")
                .isLessThan(Duration.ofMillis(1));
    }

    private record CountedFile(FileChannel file, AtomicInteger readings) implements Content {

        @Override
        public long length() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long from) throws IOException {
            readings.incrementAndGet();
            return file.read(into, from);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
