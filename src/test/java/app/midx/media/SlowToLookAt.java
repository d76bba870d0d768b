package app.midx.media;

import app.midx.media.probe.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A disk that takes longer to read two places than there is time for a look. */
class SlowToLookAt extends StoreAround {

    private static final Duration LONGER_THAN_A_LOOK = Duration.ofMillis(2_100);

    SlowToLookAt(MediaStore disk) {
        super(disk);
    }

    @Override
    public Content content(String key) throws IOException {
        Content content = super.content(key);
        return new Content() {
            @Override
            public long length() throws IOException {
                return content.length();
            }

            @Override
            public int read(ByteBuffer into, long from) throws IOException {
                long end = System.nanoTime() + LONGER_THAN_A_LOOK.toNanos();
                for (long left = LONGER_THAN_A_LOOK.toNanos(); left > 0; left = end - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                return content.read(into, from);
            }

            @Override
            public void close() throws IOException {
                content.close();
            }
        };
    }
}
