package app.midx.media;

import app.midx.common.MediaId;
import app.midx.media.probe.Content;
import app.midx.media.probe.VideoProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be told of files that still arrive. Asked at every step of a form, so it looks again only where much has come. */
@Component
class FactsSoFar {

    private static final int MOST_REMEMBERED = 500;
    private static final long MUCH = 1 << 20;

    private final MediaStore store;
    private final Map<MediaId, Known> known = new LinkedHashMap<>();

    FactsSoFar(MediaStore store) {
        this.store = store;
    }

    /** @param received bytes that count, which may be fewer than there are */
    Optional<VideoFacts> of(Media media, long received) {
        // An index at the front often lies in the first part, so there each byte is worth a look; and so is the last.
        long stage = received < MUCH || received == media.size() ? received : received - received % MUCH;
        synchronized (known) {
            Known last = known.get(media.id());
            if (last != null && last.stage() == stage) {
                return last.facts();
            }
        }
        Optional<VideoFacts> facts = read(media, received);
        synchronized (known) {
            known.remove(media.id());
            if (known.size() >= MOST_REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(media.id(), new Known(stage, facts));
        }
        return facts;
    }

    private Optional<VideoFacts> read(Media media, long received) {
        try (Content content = new Arrived(store.content(media.storeKey()), received)) {
            return VideoProbe.readSoFar(content, media.size());
        } catch (NoSuchFileException erasedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Known(long stage, Optional<VideoFacts> facts) {}

    /** Ends where the bytes end that count. */
    private record Arrived(Content content, long length) implements Content {

        @Override
        public int read(ByteBuffer into, long from) throws IOException {
            return content.read(into, from);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
