package app.midx.notification;

import app.midx.common.CreatorId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadRested;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells a creator's open pages that an upload has come to rest. Lossy: the lists tell the same. */
@Component
public class RestFeed {

    private static final Logger log = LoggerFactory.getLogger(RestFeed.class);

    private final Map<CreatorId, Set<Consumer<UploadFacts>>> listeners = new ConcurrentHashMap<>();

    /**
     * The listener is called on whatever thread the news comes from, and must not wait.
     *
     * @return ends it; may be called more than once
     */
    public Runnable subscribe(CreatorId creator, Consumer<UploadFacts> listener) {
        listeners.compute(creator, (id, known) -> {
            Set<Consumer<UploadFacts>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(creator, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /** After the commit, so that no page tells of what is rolled back. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void publish(UploadRested rested) {
        UploadFacts upload = rested.upload();
        for (Consumer<UploadFacts> listener : listeners.getOrDefault(upload.owner(), Set.of())) {
            try {
                listener.accept(upload);
            } catch (RuntimeException broken) {
                log.warn("A page could not be told of upload {}", upload.id(), broken);
            }
        }
    }
}
