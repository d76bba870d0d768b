package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
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

    /** Empty also for one that its creator has deleted and may still take back. */
    @Transactional(readOnly = true)
    public Optional<UploadFacts> findUndeleted(UploadId id) {
        return uploads.findById(id.value())
                .filter(upload -> !upload.isDeleted())
                .map(Upload::facts);
    }

    /** Uploads that are queued, on their way or being processed, and have not changed since a time; a page of them. */
    @Transactional(readOnly = true)
    public List<UploadId> underWaySince(Instant before, int page, int size) {
        return uploads
                .findByStatusInAndUpdatedAtBeforeOrderByUpdatedAtAscIdAsc(
                        UploadStatus.UNDER_WAY, before, PageRequest.of(page, size))
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

    /** The upload as nobody else can change it before this transaction ends; empty for one that was deleted. */
    public Optional<UploadFacts> locked(UploadId id) {
        return uploads.lockById(id.value()).map(Upload::facts);
    }

    public void sending(UploadId id, String publishId) {
        change(id, upload -> upload.sending(publishId, clock.instant()));
    }

    /**
     * It goes on from what TikTok has acknowledged. One that was out of sight is on its way again.
     *
     * @param acknowledged bytes, from the first one on
     * @param committed whether TikTok may have all bytes from here on, so that nothing can be taken back
     * @return false where the creator has stopped it, or it has come to an end
     */
    public boolean moves(UploadId id, String publishId, long acknowledged, boolean committed) {
        return ledger.changeIf(
                        id,
                        // Somebody who has deleted it wants no post of it.
                        upload -> !upload.isDeleted()
                                && Set.of(UploadStatus.SENDING, UploadStatus.NEEDS_ATTENTION)
                                        .contains(upload.status()),
                        upload -> {
                            Instant now = clock.instant();
                            if (upload.status() == UploadStatus.NEEDS_ATTENTION) {
                                upload.sending(publishId, now);
                            }
                            upload.acknowledged(acknowledged, now);
                            if (committed) {
                                upload.commit();
                            }
                        })
                .isPresent();
    }

    /** Uploads that are queued or on their way with a video that is still arriving, or was until now. */
    @Transactional(readOnly = true)
    public List<UploadId> waitingFor(CreatorId owner, MediaId video) {
        return uploads
                .idsWithVideo(owner.value(), video.value(), EnumSet.of(UploadStatus.QUEUED, UploadStatus.SENDING))
                .stream()
                .map(UploadId::new)
                .toList();
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

    /**
     * Bytes are on their way; told to open pages and not written down.
     *
     * @param bytesReceived at Midx by now
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void moved(UploadFacts upload, long bytesSent, long bytesReceived) {
        Long arriving = bytesReceived < upload.bytesTotal() ? bytesReceived : null;
        publisher.publishEvent(new UploadNews.Moved(upload.owner(), upload.id(), bytesSent, arriving));
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
