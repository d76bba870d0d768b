package app.midx.media;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A disk that keeps through a loss of power what was forced to it, and not a byte more. */
class VolatileStore extends StoreAround {

    private final Map<String, Long> forced = new ConcurrentHashMap<>();
    private volatile boolean failing;

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
