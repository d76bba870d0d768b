package app.midx.delivery;

import app.midx.account.ReconnectNeededException;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokException;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up a transfer that was broken off: TikTok's own word on how far it is decides, not what the journal remembers. */
@Component
class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private final Journal journal;
    private final TikTokStatus status;
    private final Transfer transfer;
    private final Aftermath aftermath;
    private final Clock clock;

    Resumption(Journal journal, TikTokStatus status, Transfer transfer, Aftermath aftermath, Clock clock) {
        this.journal = journal;
        this.status = status;
        this.transfer = transfer;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Asks TikTok how much it has, and goes on from there. */
    Later resume(UploadFacts upload, JournalEntry held) {
        PublishStatus answer;
        try {
            answer = status.ask(upload, held);
        } catch (TikTokException | ReconnectNeededException noAnswer) {
            return noStatus(held, noAnswer);
        }
        if (answer.state() != PublishStatus.State.PROCESSING_UPLOAD
                || answer.uploadedBytes() >= held.plan().size()) {
            return aftermath.read(upload, journal.delivered(held), answer);
        }
        if (held.isUploadUrlOver(clock.instant())) {
            // TikTok itself says that the file is incomplete, and nobody can complete it: safe to begin anew.
            endIncomplete(held);
            return Later.now();
        }
        if (answer.uploadedBytes() % held.plan().chunkSize() != 0) {
            // Part of a chunk: it cannot be continued from there, so the URL has to run out first.
            return Later.in(Duration.ofMinutes(1));
        }
        return transfer.send(upload, journal.acknowledged(held, answer.uploadedBytes()));
    }

    private Later noStatus(JournalEntry held, RuntimeException why) {
        log.info("TikTok did not tell how far attempt {} is: {}", held.attempt(), why.getMessage());
        if (!held.lastChunkBegun() && held.isUploadUrlOver(clock.instant())) {
            // Its last chunk was never sent and never can be: whatever TikTok says, it is incomplete.
            endIncomplete(held);
            return Later.now();
        }
        if (why instanceof ReconnectNeededException && !held.lastChunkBegun()) {
            TikTokSays reconnect = new TikTokSays("midx_reconnect", null);
            journal.end(
                    held,
                    Outcome.INCOMPLETE,
                    reconnect,
                    uploads -> uploads.needsAttention(held.upload(), reconnect, EventCause.MIDX));
            return Later.never();
        }
        if (Duration.between(held.requestedAt(), clock.instant()).compareTo(Aftermath.LONGEST_WAIT) > 0) {
            return aftermath.endOfWaiting(held);
        }
        return transfer.troubled(held);
    }

    private void endIncomplete(JournalEntry held) {
        journal.end(
                held,
                Outcome.INCOMPLETE,
                new TikTokSays("midx_upload_url_expired", null),
                uploads -> uploads.requeue(held.upload()));
    }
}
