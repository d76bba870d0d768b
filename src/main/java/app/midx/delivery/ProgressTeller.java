package app.midx.delivery;

import app.midx.media.StagedFile;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadJourney;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Tells open pages how the bytes of an upload flow, a few times a second at most. */
@Component
class ProgressTeller {

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final UploadJourney uploads;

    ProgressTeller(UploadJourney uploads) {
        this.uploads = uploads;
    }

    /** Takes the bytes sent so far; for one transfer and one thread. */
    LongConsumer of(UploadFacts upload, StagedFile video) {
        return new LongConsumer() {
            private long lastTold = System.nanoTime() - PAUSE_NANOS;

            @Override
            public void accept(long bytes) {
                long now = System.nanoTime();
                if (now - lastTold >= PAUSE_NANOS || bytes >= upload.bytesTotal()) {
                    lastTold = now;
                    uploads.moved(upload, bytes, video.received());
                }
            }
        };
    }
}
