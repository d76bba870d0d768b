package app.midx.delivery;

import app.midx.account.ReconnectNeededException;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokException;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up a transfer that was broken off: TikTok's own word on how far it is decides, not what the journal remembers. */
@Component
class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** The hour of the upload URL, and half of another for whatever was under way at its end. */
    private static final Duration CERTAINLY_OVER = Duration.ofMinutes(90);

    /** Sending a whole video this often without success would only go on. */
    private static final int MOST_TRANSFERS = 5;

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
        return switch (answer.state()) {
            case FAILED, PUBLISH_COMPLETE, SEND_TO_USER_INBOX ->
                aftermath.read(upload, journal.delivered(held), answer);
            case PROCESSING_UPLOAD -> goOn(upload, held, answer);
            // Words that say nothing of the bytes.
            case PROCESSING_DOWNLOAD, UNKNOWN -> askAgain(held);
        };
    }

    private Later goOn(UploadFacts upload, JournalEntry held, PublishStatus answer) {
        Long bytes = answer.uploadedBytes();
        if (bytes == null) {
            return askAgain(held);
        }
        if (bytes >= held.plan().size()) {
            return aftermath.read(upload, journal.delivered(held), answer);
        }
        if (held.isUploadUrlOver(clock.instant())) {
            return incompleteForGood(held);
        }
        if (bytes % held.plan().chunkSize() != 0
                || bytes / held.plan().chunkSize() >= held.plan().count()) {
            // Part of a chunk: it cannot be continued from there, so the URL has to run out first.
            return Later.in(A_MINUTE);
        }
        return transfer.send(upload, journal.acknowledged(held, bytes));
    }

    private Later noStatus(JournalEntry held, RuntimeException why) {
        log.info("TikTok did not tell how far attempt {} is: {}", held.attempt(), why.getMessage());
        if (why instanceof ReconnectNeededException && !held.lastChunkBegun()) {
            TikTokSays reconnect = new TikTokSays("midx_reconnect", null);
            journal.end(
                    held,
                    Outcome.INCOMPLETE,
                    reconnect,
                    uploads -> uploads.needsAttention(held.upload(), reconnect, EventCause.MIDX));
            return Later.never();
        }
        return askAgain(held);
    }

    private Later askAgain(JournalEntry held) {
        if (!held.lastChunkBegun() && held.isUploadUrlOver(clock.instant())) {
            // Its last chunk was never sent and never can be: whatever TikTok says, it is incomplete.
            return endIncomplete(held);
        }
        return waitedLongerThan(held, Aftermath.LONGEST_WAIT) ? aftermath.endOfWaiting(held) : transfer.troubled(held);
    }

    /**
     * TikTok says that bytes are missing, and nobody can bring them any more. Where the last chunk was begun, it may still be
     * on its way from a worker that was thought dead, or TikTok's count may lag: only what it says long after the URL has run
     * out is certain.
     */
    private Later incompleteForGood(JournalEntry held) {
        boolean certain = !held.lastChunkBegun() || waitedLongerThan(held, CERTAINLY_OVER);
        return certain ? endIncomplete(held) : Later.in(A_MINUTE);
    }

    private Later endIncomplete(JournalEntry held) {
        TikTokSays why = new TikTokSays("midx_upload_url_expired", null);
        if (held.number() >= MOST_TRANSFERS) {
            journal.end(held, Outcome.INCOMPLETE, why, uploads -> uploads.failed(held.upload(), why, EventCause.MIDX));
            return Later.never();
        }
        journal.end(held, Outcome.INCOMPLETE, why, uploads -> uploads.requeue(held.upload()));
        return Later.in(Backoff.after(held.number(), RandomGenerator.getDefault()));
    }

    private boolean waitedLongerThan(JournalEntry held, Duration length) {
        return clock.instant().isAfter(held.requestedAt().plus(length));
    }
}
