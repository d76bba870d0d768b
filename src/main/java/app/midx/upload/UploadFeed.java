package app.midx.upload;

import app.midx.common.CreatorId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages what happens to their creator's uploads. Lossy by design: what must survive is in the database. */
@Component
public class UploadFeed {

    private static final Logger log = LoggerFactory.getLogger(UploadFeed.class);

    private final Map<CreatorId, Set<Consumer<UploadNews>>> listeners = new ConcurrentHashMap<>();

    /** Ends a subscription; may be called more than once. */
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    /** The listener is called on whatever thread the news comes from, and must not wait. */
    public Subscription subscribe(CreatorId creator, Consumer<UploadNews> listener) {
        listeners.compute(creator, (id, known) -> {
            Set<Consumer<UploadNews>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(creator, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /** After the commit, so that a page never shows what is rolled back. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void publish(UploadNews news) {
        for (Consumer<UploadNews> listener : listeners.getOrDefault(news.owner(), Set.of())) {
            try {
                listener.accept(news);
            } catch (RuntimeException broken) {
                log.warn("A page could not take the news of upload {}", news.upload(), broken);
            }
        }
    }
}
