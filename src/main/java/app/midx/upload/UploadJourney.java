package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An upload's way through sending, told by the engine that sends it. Asks for no owner: it is not for views. Every method joins
 * the engine's transaction, so that the journal and what people see are written together or not at all.
 */
@Service
@Transactional
public class UploadJourney {

    private static final Logger log = LoggerFactory.getLogger(UploadJourney.class);

    private final UploadLedger ledger;
    private final UploadRepository uploads;
    private final PublicPosts publicPosts;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    UploadJourney(
            UploadLedger ledger,
            UploadRepository uploads,
            PublicPosts publicPosts,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.publicPosts = publicPosts;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<UploadFacts> find(UploadId id) {
        return uploads.findById(id.value()).map(Upload::facts);
    }

    /** Uploads that are queued, on their way or being processed, and have not changed since a time; the longest first. */
    @Transactional(readOnly = true)
    public List<UploadId> underWaySince(Instant before, int most) {
        return uploads
                .findByStatusInAndUpdatedAtBeforeOrderByUpdatedAt(UploadStatus.UNDER_WAY, before, Limit.of(most))
                .stream()
                .map(Upload::id)
                .toList();
    }

    /** Uploads to an account that are queued, on their way or being processed. */
    @Transactional(readOnly = true)
    public List<UploadId> underWay(AccountId account) {
        return uploads.findByAccount(account.value(), UploadStatus.UNDER_WAY).stream()
                .map(Upload::id)
                .toList();
    }

    /** The status as nobody else can change it before this transaction ends; CANCELLED for an upload that was deleted. */
    public UploadStatus lockedStatus(UploadId id) {
        return uploads.lockById(id.value()).map(Upload::status).orElse(UploadStatus.CANCELLED);
    }

    public void sending(UploadId id, String publishId) {
        change(id, upload -> upload.sending(publishId, clock.instant()));
    }

    public void acknowledged(UploadId id, long bytes) {
        change(id, upload -> upload.acknowledged(bytes, clock.instant()));
    }

    public void commit(UploadId id) {
        change(id, Upload::commit);
    }

    public void requeue(UploadId id, TikTokSays why) {
        change(id, upload -> upload.requeue(why, clock.instant()));
    }

    public void processing(UploadId id) {
        changeTo(id, UploadStatus.PROCESSING, upload -> upload.processing(clock.instant()));
    }

    public void inInbox(UploadId id, @Nullable String logId) {
        changeTo(id, UploadStatus.IN_INBOX, upload -> upload.inInbox(clock.instant(), logId));
    }

    /**
     * TikTok has made a post of it, or several of a draft, and says which ones are public now. Told again with the same words
     * it changes nothing.
     *
     * @param publicPostIds none for private posts, and while TikTok still looks at them (TikTok: Get Post Status)
     */
    public void posts(UploadId id, List<Long> publicPostIds, @Nullable String logId) {
        Instant now = clock.instant();
        changeTo(id, UploadStatus.PUBLISHED, upload -> {
            PublicPosts.Comparison posts = publicPosts.keep(id, publicPostIds, now);
            Visibility who = Visibility.of(upload.form(), !publicPostIds.isEmpty(), posts.everPublic());
            upload.published(who, posts.changes(), logId, now);
        });
    }

    public void failed(UploadId id, TikTokSays why, EventCause cause) {
        changeTo(id, UploadStatus.FAILED, upload -> upload.failed(why, cause, clock.instant()));
    }

    public void needsAttention(UploadId id, TikTokSays why, EventCause cause) {
        changeTo(id, UploadStatus.NEEDS_ATTENTION, upload -> upload.needsAttention(why, cause, clock.instant()));
    }

    public void unconfirmed(UploadId id) {
        changeTo(id, UploadStatus.UNCONFIRMED, upload -> upload.unconfirmed(clock.instant()));
    }

    /** Bytes are on their way; told to open pages and not written down. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void moved(UploadFacts upload, long bytesSent) {
        publisher.publishEvent(new UploadNews.Moved(upload.owner(), upload.id(), bytesSent));
    }

    /** A late word that does not fit any more, such as a failure after the creator has cancelled, changes nothing. */
    private void changeTo(UploadId id, UploadStatus next, Consumer<Upload> change) {
        change(id, upload -> {
            if (upload.status().canBecome(next)) {
                change.accept(upload);
            } else {
                log.info("Upload {} is {} and stays so; it was told to become {}", id, upload.status(), next);
            }
        });
    }

    private void change(UploadId id, Consumer<Upload> change) {
        ledger.change(id, change);
    }
}
