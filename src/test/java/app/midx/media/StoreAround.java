package app.midx.media;

import app.midx.media.probe.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.Resource;

/** A store that does as another one does, for those that differ in a point. */
class StoreAround implements MediaStore {

    private final MediaStore disk;

    StoreAround(MediaStore disk) {
        this.disk = disk;
    }

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
    public long usableSpace() throws IOException {
        return disk.usableSpace();
    }

    @Override
    public Tail append(String key) throws IOException {
        return disk.append(key);
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

    static class TailAround implements Tail {

        private final Tail tail;

        TailAround(Tail tail) {
            this.tail = tail;
        }

        @Override
        public long length() throws IOException {
            return tail.length();
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            tail.write(bytes);
        }

        @Override
        public void cut(long length) throws IOException {
            tail.cut(length);
        }

        @Override
        public void forceSoon() {
            tail.forceSoon();
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
