package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import app.midx.media.probe.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsSoFarTest {

    private static final byte[] VIDEO = Videos.bytes("index-first.mp4");
    private static final int SIZE = 5 << 20;

    @TempDir
    Path dir;

    private final AtomicInteger looks = new AtomicInteger();
    private final MediaInMemory table = new MediaInMemory();
    private FactsSoFar facts;
    private Media media;

    @BeforeEach
    void begin() throws IOException {
        MediaStore disk = new FileMediaStore(new MediaSettings(dir, SIZE, Duration.ofDays(7)));
        facts = new FactsSoFar(new StoreAround(disk) {
            @Override
            public Content content(String key) throws IOException {
                looks.incrementAndGet();
                return super.content(key);
            }
        });
        String key = disk.create();
        media = table.findById(table.begin(CreatorId.next(), SIZE, key).value()).orElseThrow();
        try (MediaStore.Tail tail = disk.append(key)) {
            tail.write(ByteBuffer.wrap(VIDEO));
            tail.write(ByteBuffer.allocate(SIZE - VIDEO.length));
        }
    }

    @Test
    void sameLengthOrALittleMoreIsLookedAtOnce() {
        assertThat(facts.of(media, 2 << 20)).isPresent();
        assertThat(facts.of(media, 2 << 20)).isPresent();
        assertThat(facts.of(media, (2 << 20) + 5_000)).isPresent();
        assertThat(looks).hasValue(1);

        facts.of(media, 3 << 20);
        assertThat(looks).hasValue(2);
    }

    @Test
    void bytesThatDoNotCountAreNotRead() {
        assertThat(facts.of(media, 0)).isEmpty();
        assertThat(facts.of(media, 100)).isEmpty();
        assertThat(facts.of(media, 6_000)).isPresent();
    }
}
