package app.midx.media;

import app.midx.media.probe.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.Resource;

/** A disk that is full after so many bytes: what fits of a write is written, as a real one does. */
record StoreWithRoomFor(long bytes, MediaStore disk) implements MediaStore {

    @Override
    public String create() throws IOException {
        return disk.create();
    }

    @Override
    public long length(String key) throws IOException {
        return disk.length(key);
    }

    @Override
    public Instant lastChange(String key) throws IOException {
        return disk.lastChange(key);
    }

    @Override
    public List<String> unchangedSince(Instant time) throws IOException {
        return disk.unchangedSince(time);
    }

    @Override
    public long usableSpace() {
        return bytes;
    }

    @Override
    public Tail append(String key) throws IOException {
        return new CrampedTail(disk.append(key), bytes);
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        return disk.open(key, offset);
    }

    @Override
    public Content content(String key) throws IOException {
        return disk.content(key);
    }

    @Override
    public Resource resource(String key) {
        return disk.resource(key);
    }

    @Override
    public void erase(String key) throws IOException {
        disk.erase(key);
    }

    private record CrampedTail(Tail tail, long limit) implements Tail {

        @Override
        public long length() throws IOException {
            return tail.length();
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int room = (int) Math.min(bytes.remaining(), limit - tail.length());
            tail.write(bytes.slice(bytes.position(), room));
            if (room < bytes.remaining()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void cut(long length) throws IOException {
            tail.cut(length);
        }

        @Override
        public void force() throws IOException {
            tail.force();
        }

        @Override
        public void close() throws IOException {
            tail.close();
        }
    }
}
