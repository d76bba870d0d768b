package app.midx.media;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A disk that is full after so many bytes: what fits of a write is written, as a real one does. */
class StoreWithRoomFor extends StoreAround {

    private final long bytes;

    StoreWithRoomFor(long bytes, MediaStore disk) {
        super(disk);
        this.bytes = bytes;
    }

    @Override
    public long usableSpace() {
        return bytes;
    }

    @Override
    public Tail append(String key) throws IOException {
        return new CrampedTail(super.append(key), bytes);
    }

    private static final class CrampedTail extends TailAround {

        private final long limit;

        private CrampedTail(Tail tail, long limit) {
            super(tail);
            this.limit = limit;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int room = (int) Math.min(bytes.remaining(), limit - length());
            super.write(bytes.slice(bytes.position(), room));
            if (room < bytes.remaining()) {
                throw new IOException("No space left on device");
            }
        }
    }
}
