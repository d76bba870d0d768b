package app.midx.media;

import app.midx.common.MediaId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Adds up the SHA-256 of files behind those who send them: only what was acknowledged, which is never taken back, so that
 * nothing that becomes of a request can make it wrong. A restart forgets it all, and the file is read from its beginning.
 */
@Component
class Digests implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    /** Half of the processors at most: requests come first. */
    private static final int READERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int MOST_REMEMBERED = 10_000;

    /** As much as the page sends in one request, and added up in less than a tenth of a second. */
    private static final long LITTLE = 64L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Who sends fast is done before that, and does not share the processors with it. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private final MediaStore store;
    private final Duration lag;
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(
            READERS, Thread.ofPlatform().daemon().name("media-digest-", 0).factory());

    /** The one that nobody has gone on with for the longest time comes first. */
    private final Map<MediaId, RunningDigest> running = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MediaId, RunningDigest> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Autowired
    Digests(MediaStore store) {
        this(store, LAG);
    }

    Digests(MediaStore store, Duration lag) {
        this.store = store;
        this.lag = lag;
    }

    /** @param acknowledged bytes of the file; it never becomes shorter than that */
    void follow(Media media, long acknowledged) {
        of(media).follow(acknowledged, lag);
    }

    /** Of a file that is wholly here; empty where that takes longer than an answer should. */
    Optional<String> soon(Media media) {
        RunningDigest digest = of(media);
        if (digest.missing() > LITTLE) {
            return Optional.empty();
        }
        digest.finish();
        try {
            String sha256 = digest.result().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            forget(media.id());
            return Optional.of(sha256);
        } catch (TimeoutException others) {
            return Optional.empty();
        } catch (ExecutionException unreadable) {
            forget(media.id());
            log.warn("File {} could not be added up", media.id(), unreadable.getCause());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Of a file that is wholly here, whenever that may be; fails where it cannot be read. */
    CompletableFuture<String> late(Media media) {
        RunningDigest digest = of(media);
        digest.finish();
        return digest.result().whenComplete((_, _) -> forget(media.id()));
    }

    private RunningDigest of(Media media) {
        synchronized (running) {
            return running.computeIfAbsent(
                    media.id(), _ -> new RunningDigest(store, readers, media.storeKey(), media.size()));
        }
    }

    private void forget(MediaId id) {
        synchronized (running) {
            running.remove(id);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
