package app.midx.delivery;

import app.midx.common.Secret;
import app.midx.common.UploadId;
import app.midx.security.ColumnCipher;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PublishInit;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadJourney;
import app.midx.upload.UploadStatus;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each step of a send down, before the step where it must be known that it was tried, after it where it must be known
 * that it was done. What people see changes in the same transaction. TikTok is never asked in here.
 */
@Service
@Transactional
class Journal {

    /** An upload URL is good for an hour (TikTok: Direct Post); the margin keeps a chunk from being sent in its last moments. */
    static final Duration UPLOAD_URL_LIFE = Duration.ofMinutes(59);

    private final SendAttemptRepository attempts;
    private final UploadJourney uploads;
    private final ColumnCipher cipher;
    private final EntityManager entities;
    private final Clock clock;

    Journal(
            SendAttemptRepository attempts,
            UploadJourney uploads,
            ColumnCipher cipher,
            EntityManager entities,
            Clock clock) {
        this.attempts = attempts;
        this.uploads = uploads;
        this.cipher = cipher;
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes the latest attempt over from whoever held it; null where there is none. */
    public @Nullable JournalEntry takeOver(UploadId upload) {
        return attempts.findFirstByUploadIdOrderByNumberDesc(upload.value())
                .map(attempt -> {
                    attempt.takeOver();
                    return attempt.entry();
                })
                .orElse(null);
    }

    /** TikTok is about to be asked for a publish_id. */
    public JournalEntry requestInit(UploadId upload, ChunkPlan plan) {
        SendAttempt latest =
                attempts.findFirstByUploadIdOrderByNumberDesc(upload.value()).orElse(null);
        if (latest != null && (!latest.hasEnded() || latest.mayBeAPost())) {
            throw new IllegalStateException("An earlier attempt of upload " + upload + " may still become a post");
        }
        int number = latest == null ? 1 : latest.number() + 1;
        SendAttempt attempt = new SendAttempt(UuidCreator.getTimeOrderedEpoch(), upload, number, plan, clock.instant());
        entities.persist(attempt);
        return attempt.entry();
    }

    public JournalEntry opened(JournalEntry held, PublishInit init) {
        Instant expires = clock.instant().plus(UPLOAD_URL_LIFE);
        String sealed = cipher.seal(held.attempt(), init.uploadUrl());
        JournalEntry entry = write(held, attempt -> attempt.opened(init.publishId(), sealed, expires));
        if (status(held) == UploadStatus.QUEUED) {
            uploads.sending(held.upload(), init.publishId());
        }
        return entry;
    }

    /**
     * Asks leave for a chunk. Before the last one this is the point of no return: once TikTok may have all bytes, nothing can
     * be taken back.
     *
     * @return false where the creator has stopped the upload
     */
    public boolean mayGoOn(JournalEntry held, boolean lastChunk) {
        if (status(held) != UploadStatus.SENDING) {
            return false;
        }
        if (lastChunk) {
            uploads.commit(held.upload());
            write(held, attempt -> attempt.lastChunkBegins(clock.instant()));
        }
        return true;
    }

    public JournalEntry acknowledged(JournalEntry held, long bytes) {
        uploads.acknowledged(held.upload(), bytes);
        return write(held, attempt -> attempt.acknowledged(bytes));
    }

    public JournalEntry delivered(JournalEntry held) {
        if (status(held) == UploadStatus.SENDING) {
            uploads.processing(held.upload());
        }
        return write(held, attempt -> attempt.delivered(clock.instant()));
    }

    public void uploadUrlIsGone(JournalEntry held, TikTokSays words) {
        write(held, attempt -> {
            attempt.uploadUrlIsGone(clock.instant());
            attempt.said(words);
        });
    }

    /**
     * It did not get on this time.
     *
     * @return how often in a row that was so
     */
    public int troubled(JournalEntry held) {
        return write(held, SendAttempt::troubled).troubles();
    }

    /** Ends the attempt, and writes what that means for the upload along with it. */
    public void end(JournalEntry held, Outcome outcome, TikTokSays words, Consumer<UploadJourney> meaning) {
        write(held, attempt -> {
            attempt.said(words);
            attempt.ended(outcome, clock.instant());
        });
        meaning.accept(uploads);
    }

    /** A change of what people see while the attempt goes on, such as a draft that has reached the inbox. */
    public void tell(JournalEntry held, Consumer<UploadJourney> meaning) {
        write(held, attempt -> {});
        meaning.accept(uploads);
    }

    /** TikTok will tell nothing more: what has arrived stays as it is, what never got an answer is for a person to look at. */
    public void endOfWaiting(JournalEntry held) {
        boolean arrived = status(held) == UploadStatus.IN_INBOX || status(held) == UploadStatus.PUBLISHED;
        TikTokSays nothing = new TikTokSays(null, null);
        if (arrived) {
            end(held, Outcome.SUCCEEDED, nothing, uploads -> {});
        } else {
            end(held, Outcome.UNCONFIRMED, nothing, uploads -> uploads.unconfirmed(held.upload()));
        }
    }

    Secret uploadUrl(JournalEntry held) {
        if (held.sealedUploadUrl() == null) {
            throw new IllegalStateException("Attempt " + held.attempt() + " has no upload URL");
        }
        return cipher.open(held.attempt(), held.sealedUploadUrl());
    }

    private JournalEntry write(JournalEntry held, Consumer<SendAttempt> change) {
        SendAttempt attempt = attempts.findFirstByUploadIdOrderByNumberDesc(
                        held.upload().value())
                .filter(latest -> latest.isHeldBy(held))
                .orElseThrow(() -> new FencedOffException(held));
        change.accept(attempt);
        return attempt.entry();
    }

    private UploadStatus status(JournalEntry held) {
        return uploads.find(held.upload()).map(found -> found.status()).orElse(UploadStatus.CANCELLED);
    }
}
