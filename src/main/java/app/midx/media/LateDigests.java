package app.midx.media;

import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records the digests that no answer could wait for, those of files from before a restart among them. */
@Component
class LateDigests {

    private static final Logger log = LoggerFactory.getLogger(LateDigests.class);

    private final MediaRecords records;
    private final Digests digests;
    private final ApplicationEventPublisher publisher;

    LateDigests(MediaRecords records, Digests digests, ApplicationEventPublisher publisher) {
        this.records = records;
        this.digests = digests;
        this.publisher = publisher;
    }

    void finish(Media media) {
        CompletableFuture<Void> _ = digests.late(media)
                .thenAcceptAsync(sha256 -> known(media, sha256), Thread::startVirtualThread)
                .whenComplete((_, failed) -> tell(media, failed));
    }

    /** May be called again: what is under way goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void finishAll() {
        records.undigested().forEach(this::finish);
    }

    private void known(Media media, String sha256) {
        publisher.publishEvent(new MediaDigested(media.id(), media.owner(), sha256));
        records.digested(media.id(), sha256);
    }

    private static void tell(Media media, @Nullable Throwable failed) {
        if (failed != null && !(failed.getCause() instanceof NoSuchFileException)) {
            log.warn("The digest of file {} is not known yet", media.id(), failed);
        }
    }
}
