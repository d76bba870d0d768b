package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PublishInit;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadJourney;
import app.midx.upload.UploadStatus;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    private final UploadUrls urls;
    private final EntityManager entities;
    private final Clock clock;

    Journal(
            SendAttemptRepository attempts,
            UploadJourney uploads,
            UploadUrls urls,
            EntityManager entities,
            Clock clock) {
        this.attempts = attempts;
        this.uploads = uploads;
        this.urls = urls;
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

    /** Whether there is an attempt that is not over. */
    @Transactional(readOnly = true)
    public boolean isOpen(UploadId upload) {
        return attempts.findTopByUploadIdOrderByNumberDesc(upload.value())
                .filter(latest -> !latest.hasEnded())
                .isPresent();
    }

    /**
     * TikTok is about to be asked for a publish_id.
     *
     * @param upload as it was read before TikTok was asked what its account may post
     * @return empty where it is not that upload any more: the creator has cancelled it, or has agreed to other choices since
     */
    public Optional<JournalEntry> requestInit(UploadFacts upload, ChunkPlan plan) {
        if (!isStillQueued(upload)) {
            return Optional.empty();
        }
        SendAttempt latest = attempts.findFirstByUploadIdOrderByNumberDesc(
                        upload.id().value())
                .orElse(null);
        if (latest != null && latest.entry().mayBeAPost()) {
            throw new IllegalStateException("An earlier attempt of upload " + upload.id() + " may still become a post");
        }
        SendAttempt attempt = new SendAttempt(UuidCreator.getTimeOrderedEpoch(), upload, latest, plan, clock.instant());
        entities.persist(attempt);
        return Optional.of(attempt.entry());
    }

    public JournalEntry opened(JournalEntry held, PublishInit init) {
        Instant expires = clock.instant().plus(UPLOAD_URL_LIFE);
        String sealed = urls.sealed(held, init);
        if (status(held) == UploadStatus.QUEUED) {
            uploads.sending(held.upload(), init.publishId());
        }
        return write(held, attempt -> attempt.opened(init.publishId(), sealed, expires));
    }

    /**
     * Asks leave for the chunk that begins at an offset. Before the last one this is the point of no return: once TikTok may
     * have all bytes, nothing can be taken back.
     *
     * @param offset all bytes before it are TikTok's
     * @return empty where the creator has stopped the upload
     */
    public Optional<JournalEntry> leave(JournalEntry held, long offset) {
        boolean last = held.plan().at(offset).isLastOne();
        if (!uploads.moves(held.upload(), held.requirePublishId(), offset, last)) {
            return Optional.empty();
        }
        return Optional.of(write(held, attempt -> {
            attempt.leaves(offset);
            if (last) {
                attempt.lastChunkBegins(clock.instant());
            }
        }));
    }

    /**
     * The chunk that begins at an offset is not here yet, and nothing is under way.
     *
     * @param offset all bytes before it are TikTok's
     * @return empty where the creator has stopped the upload
     */
    public Optional<JournalEntry> rest(JournalEntry held, long offset) {
        if (held.awaitsBytes() && held.acknowledgedBytes() == offset) {
            return Optional.of(held);
        }
        return uploads.moves(held.upload(), held.requirePublishId(), offset, false)
                ? Optional.of(write(held, attempt -> attempt.rests(offset)))
                : Optional.empty();
    }

    /** TikTok has all bytes. */
    public JournalEntry delivered(JournalEntry held) {
        UploadStatus status = status(held);
        if (status == UploadStatus.SENDING || status == UploadStatus.NEEDS_ATTENTION) {
            uploads.processing(held.upload());
        }
        return write(held, attempt -> attempt.delivered(clock.instant()));
    }

    /** There is a post or a draft. */
    public JournalEntry arrived(JournalEntry held) {
        return write(held, attempt -> attempt.arrived(clock.instant()));
    }

    public JournalEntry uploadUrlIsGone(JournalEntry held, boolean sent, TikTokSays words) {
        return write(held, attempt -> {
            attempt.said(words);
            attempt.uploadUrlIsGone(sent, clock.instant());
        });
    }

    /** It did not get on this time. */
    public JournalEntry troubled(JournalEntry held) {
        return write(held, SendAttempt::troubled);
    }

    /** Ends the attempt, and writes what that means for the upload along with it. */
    public void end(JournalEntry held, Outcome outcome, Told told) {
        told.to(uploads, held.upload());
        write(held, attempt -> {
            attempt.said(told.words());
            attempt.ended(outcome, clock.instant());
        });
    }

    /** A change of what people see while the attempt goes on, such as a draft that has reached the inbox. */
    public void tell(JournalEntry held, Told told) {
        told.to(uploads, held.upload());
        write(held, attempt -> {});
    }

    /** The same where there is no attempt; nothing where the creator has acted since the upload was read. */
    public void tell(UploadFacts upload, Told told) {
        if (isStillQueued(upload)) {
            told.to(uploads, upload.id());
        }
    }

    /** A worker that slept may know an upload as it was before its creator changed it and pressed the button anew. */
    private boolean isStillQueued(UploadFacts upload) {
        return uploads.locked(upload.id())
                .filter(now -> now.status() == UploadStatus.QUEUED)
                .filter(now -> now.requireQueuedAt().equals(upload.requireQueuedAt()))
                .isPresent();
    }

    private UploadStatus status(JournalEntry held) {
        return uploads.locked(held.upload()).map(UploadFacts::status).orElse(UploadStatus.CANCELLED);
    }

    /** The upload's row is locked before the attempt's, by everybody: two workers take turns and never wait for each other. */
    private JournalEntry write(JournalEntry held, Consumer<SendAttempt> change) {
        SendAttempt attempt = attempts.findFirstByUploadIdOrderByNumberDesc(
                        held.upload().value())
                .filter(latest -> latest.isHeldBy(held))
                .orElseThrow(() -> new FencedOffException(held));
        change.accept(attempt);
        return attempt.entry();
    }
}
