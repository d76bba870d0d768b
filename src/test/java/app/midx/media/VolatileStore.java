package app.midx.media;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A disk that keeps through a loss of power what was forced to it, and not a byte more. */
class VolatileStore extends StoreAround {

    private final Map<String, Long> forced = new ConcurrentHashMap<>();
    private volatile boolean failing;
    private volatile boolean failingToCut;

    VolatileStore(MediaStore disk) {
        super(disk);
    }

    void losePower() throws IOException {
        for (Map.Entry<String, Long> file : forced.entrySet()) {
            try (Tail tail = super.append(file.getKey())) {
                tail.cut(Math.min(tail.length(), file.getValue()));
            }
        }
    }

    /** From here on nothing can be forced to it. */
    void fail() {
        failing = true;
    }

    /** Nor can anything be taken away. */
    void failAlsoToCut() {
        failing = true;
        failingToCut = true;
    }

    void work() {
        failing = false;
        failingToCut = false;
    }

    @Override
    public String create() throws IOException {
        String key = super.create();
        forced.put(key, 0L);
        return key;
    }

    @Override
    public Tail append(String key) throws IOException {
        return new TailAround(super.append(key)) {
            @Override
            public void cut(long length) throws IOException {
                if (failingToCut) {
                    throw new IOException("Input/output error");
                }
                super.cut(length);
            }

            @Override
            public void force() throws IOException {
                if (failing) {
                    throw new IOException("Input/output error");
                }
                super.force();
                forced.put(key, length());
            }
        };
    }
}
