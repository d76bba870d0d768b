package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An upload. Its status changes only here; each change is checked, and each leaves an event for the timeline. */
@Entity
@Table(name = "upload")
class Upload {

    /** The time that was chosen went by while Midx was down. */
    static final String MISSED = "midx_time_missed";

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "id", columnDefinition = "binary(16)")
    private UUID id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "creator_id", columnDefinition = "binary(16)", nullable = false)
    private UUID creatorId;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "media_id", columnDefinition = "binary(16)")
    private @Nullable UUID mediaId;

    @Embedded
    @SuppressWarnings("NullAway.Init") // set by the constructors that people call, and by Hibernate
    private StoredForm form;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "status", nullable = false)
    private UploadStatus status;

    @Embedded
    private Sending sending = new Sending();

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "scheduled_for")
    private @Nullable Instant scheduledFor;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Transient
    private final List<UploadEvent> newEvents = new ArrayList<>();

    protected Upload() {}

    Upload(UploadId id, CreatorId owner, UploadForm form, Instant now) {
        this.id = id.value();
        this.creatorId = owner.value();
        this.form = StoredForm.of(form);
        this.status = UploadStatus.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(UploadForm edited, Instant now) {
        requireDraft();
        form = StoredForm.of(edited);
        updatedAt = now;
    }

    void attach(@Nullable MediaId media, Instant now) {
        requireDraft();
        mediaId = media == null ? null : media.value();
        sending.lasts(null);
        sending.isOf(null);
        updatedAt = now;
    }

    /** @throws DraftChangedException where the form is another one by now */
    void requireForm(UploadForm seen) {
        requireDraft();
        if (!form().equals(seen)) {
            throw new DraftChangedException(id());
        }
    }

    /** @throws DraftChangedException where there is another video by now; one that is gone can be replaced without harm */
    void requireVideo(@Nullable MediaId seen) {
        requireDraft();
        if (mediaId != null && !new MediaId(mediaId).equals(seen)) {
            throw new DraftChangedException(id());
        }
    }

    /** The file is erased; what became of it stays known. */
    void forgetVideo() {
        mediaId = null;
    }

    /**
     * The creator has pressed the button: from here on the choices are fixed.
     *
     * @param durationMs null where nobody could read it
     */
    void submit(long totalBytes, @Nullable Long durationMs, Instant now) {
        sending.begin(totalBytes);
        sending.lasts(durationMs);
        queuedAt = now;
        become(UploadStatus.QUEUED, EventCause.CREATOR, null, now);
    }

    /** As {@link #submit}, but for a later time: until then nothing of it goes anywhere. */
    void schedule(long totalBytes, @Nullable Long durationMs, Instant at, Instant now) {
        requireDraft();
        sending.begin(totalBytes);
        sending.lasts(durationMs);
        wait(at, now);
    }

    /** The creator chooses another time for what waits for its own, or has missed it. */
    void moveTo(Instant at, Instant now) {
        boolean missed = status == UploadStatus.NEEDS_ATTENTION && MISSED.equals(sending.failureCode());
        if (mediaId == null || !(missed || status == UploadStatus.SCHEDULED)) {
            throw new IllegalTransitionException(id(), status, UploadStatus.SCHEDULED);
        }
        wait(at, now);
    }

    private void wait(Instant at, Instant now) {
        scheduledFor = at;
        become(UploadStatus.SCHEDULED, EventCause.CREATOR, null, now);
    }

    /** Takes back what waits for its time. What has started is not taken back by this. */
    void unschedule(Instant now) {
        requireScheduled(UploadStatus.DRAFT);
        become(UploadStatus.DRAFT, EventCause.CREATOR, null, now);
    }

    /** The creator does not want to wait for the time any more. */
    void sendNow(Instant now) {
        requireScheduled(UploadStatus.QUEUED);
        submit(sending.bytesTotal(), sending.durationMs(), now);
    }

    boolean isDue(Instant now) {
        return status == UploadStatus.SCHEDULED && scheduledFor != null && !now.isBefore(scheduledFor);
    }

    /**
     * Its time has come, or went by while nobody was there.
     *
     * @param grace how late it may be sent without asking
     */
    void start(Duration grace, Instant now) {
        if (scheduledFor != null && now.isAfter(scheduledFor.plus(grace))) {
            needsAttention(new TikTokSays(MISSED, null), EventCause.MIDX, now);
        } else {
            queuedAt = now;
            become(UploadStatus.QUEUED, EventCause.MIDX, null, now);
        }
    }

    private void requireScheduled(UploadStatus next) {
        if (status != UploadStatus.SCHEDULED) {
            throw new IllegalTransitionException(id(), status, next);
        }
    }

    /** @param fingerprint as {@link Fingerprint} has it; null where it is not known yet */
    void isOf(@Nullable String fingerprint) {
        sending.isOf(fingerprint);
    }

    /** Whether it would be known again by its fingerprint. */
    boolean isKnown() {
        return sending.fingerprint() != null;
    }

    /** The creator asks for another go, after what stood in the way has been dealt with. */
    void tryAgain(Instant now) {
        boolean over = status == UploadStatus.FAILED || status == UploadStatus.NEEDS_ATTENTION;
        if (!over || mediaId == null) {
            throw new IllegalTransitionException(id(), status, UploadStatus.QUEUED);
        }
        submit(sending.bytesTotal(), sending.durationMs(), now);
    }

    /** The creator takes it back into their hands, to choose otherwise; everything else is kept. */
    void reopen(Instant now) {
        become(UploadStatus.DRAFT, EventCause.CREATOR, null, now);
    }

    void sending(String newPublishId, Instant now) {
        sending.opened(newPublishId);
        become(UploadStatus.SENDING, EventCause.MIDX, null, now);
    }

    /** TikTok has acknowledged this many bytes; no transition, so no event. */
    void acknowledged(long bytes, Instant now) {
        sending.acknowledged(bytes);
        updatedAt = now;
    }

    /** TikTok may have all bytes from here on: nothing can be taken back. */
    void commit() {
        sending.commit();
    }

    /** TikTok has confirmed that an earlier attempt came to nothing; it is the sending's turn again. */
    void requeue(TikTokSays why, Instant now) {
        sending.beginAnew();
        switch (status) {
            case SENDING, PROCESSING -> become(UploadStatus.QUEUED, EventCause.MIDX, why, now);
            // Never sent again by machine; but now it is known that there is no post.
            case UNCONFIRMED, NEEDS_ATTENTION -> become(UploadStatus.FAILED, EventCause.MIDX, why, now);
            default -> updatedAt = now;
        }
    }

    void processing(Instant now) {
        sending.allBytesAreIn();
        become(UploadStatus.PROCESSING, EventCause.TIKTOK, null, now);
    }

    void inInbox(Instant now, @Nullable String logId) {
        become(UploadStatus.IN_INBOX, EventCause.TIKTOK, TikTokSays.ok(logId), now);
    }

    /** @param changes an event each; where there is none, one event tells that it is published or seen by others now */
    void published(Visibility who, List<PostChange> changes, @Nullable String logId, Instant now) {
        boolean asBefore = status == UploadStatus.PUBLISHED && who == sending.visibility();
        sending.published(who);
        for (PostChange change : changes) {
            become(UploadStatus.PUBLISHED, EventCause.TIKTOK, TikTokSays.ok(logId), change, now);
        }
        if (changes.isEmpty() && !asBefore) {
            become(UploadStatus.PUBLISHED, EventCause.TIKTOK, TikTokSays.ok(logId), now);
        }
    }

    void failed(TikTokSays why, EventCause cause, Instant now) {
        become(UploadStatus.FAILED, cause, why, now);
    }

    void needsAttention(TikTokSays why, EventCause cause, Instant now) {
        become(UploadStatus.NEEDS_ATTENTION, cause, why, now);
    }

    void unconfirmed(Instant now) {
        become(UploadStatus.UNCONFIRMED, EventCause.MIDX, null, now);
    }

    void cancel(Instant now) {
        if (sending.committed()) {
            throw new IllegalTransitionException(id(), status, UploadStatus.CANCELLED);
        }
        become(UploadStatus.CANCELLED, EventCause.CREATOR, null, now);
    }

    /** Out of sight for its creator, and soon erased; TikTok's words are still written down meanwhile. */
    void delete(Instant now) {
        if (!status.isAtRest()) {
            throw new IllegalTransitionException(id(), status, UploadStatus.CANCELLED);
        }
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean wasDeletedBefore(Instant time) {
        return deletedAt != null && deletedAt.isBefore(time);
    }

    private void become(UploadStatus next, EventCause cause, @Nullable TikTokSays words, Instant now) {
        become(next, cause, words, null, now);
    }

    private void become(
            UploadStatus next, EventCause cause, @Nullable TikTokSays words, @Nullable PostChange post, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(id(), status, next);
        }
        newEvents.add(new UploadEvent(id(), now, status, next, cause, words, post));
        if (next != status) {
            // The video is kept for a set time from the first moment of rest; a draft keeps its own for as long as it
            // is one.
            finishedAt = next.isAtRest() && next != UploadStatus.DRAFT ? now : null;
        }
        if (next == UploadStatus.DRAFT || (next == UploadStatus.QUEUED && cause == EventCause.CREATOR)) {
            scheduledFor = null;
        }
        status = next;
        updatedAt = now;
        sending.said(words);
    }

    private void requireDraft() {
        if (status != UploadStatus.DRAFT) {
            throw new IllegalTransitionException(id(), status, UploadStatus.DRAFT);
        }
    }

    UploadId id() {
        return new UploadId(id);
    }

    CreatorId owner() {
        return new CreatorId(creatorId);
    }

    UploadForm form() {
        return form.asForm();
    }

    UploadStatus status() {
        return status;
    }

    @Nullable
    MediaId media() {
        return mediaId == null ? null : new MediaId(mediaId);
    }

    /** The events since the last call; the caller stores them in the same transaction. */
    List<UploadEvent> drainEvents() {
        List<UploadEvent> drained = List.copyOf(newEvents);
        newEvents.clear();
        return drained;
    }

    UploadFacts facts() {
        return new UploadFacts(
                id(),
                owner(),
                media(),
                form(),
                status,
                sending.visibility(),
                sending.publishId(),
                sending.durationMs(),
                sending.bytesSent(),
                sending.bytesTotal(),
                null,
                sending.committed(),
                sending.failureCode(),
                sending.failureLogId(),
                createdAt,
                updatedAt,
                queuedAt,
                scheduledFor,
                finishedAt);
    }
}
