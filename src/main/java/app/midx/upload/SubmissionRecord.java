package app.midx.upload;

import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.upload.SubmissionProblem.Field;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a submission down, all of it or nothing: the choices, the consent, the status, and the job that will send it. */
@Component
@Transactional
class SubmissionRecord {

    private final UploadLedger ledger;
    private final Caps caps;
    private final MediaFiles media;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SubmissionRecord(
            UploadLedger ledger,
            Caps caps,
            MediaFiles media,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.caps = caps;
        this.media = media;
        this.entities = entities;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @param draft as its creator saw it
     * @throws IllegalTransitionException where it is no draft any more
     * @throws SubmissionRefusedException where it has another video by now, or there is no place for it
     */
    public UploadFacts submitted(UploadFacts draft, UploadForm form, SentVideo video, String nickname) {
        caps.require(draft.owner(), form);
        Instant now = clock.instant();
        UploadFacts queued = ledger.change(draft.owner(), draft.id(), upload -> {
                    upload.edit(form, now);
                    // Another one may have been picked while TikTok was asked about the one that was seen.
                    requireVideo(draft.media(), upload.media());
                    requireHere(upload.media());
                    upload.submit(video.bytes(), video.durationMs(), now);
                    // The file may have become whole since it was looked at.
                    if (!upload.isKnown()) {
                        upload.isOf(video.fingerprint());
                    }
                })
                .orElseThrow();
        entities.persist(new Consent(draft.id(), form, nickname, null, now));
        publisher.publishEvent(new UploadQueued(draft.id()));
        return queued;
    }

    /**
     * Writes it down for a later time. TikTok's caps are not looked at: they count when it is sent.
     *
     * @param at when it is to be sent
     * @throws IllegalTransitionException as {@link #submitted}
     * @throws SubmissionRefusedException where it has another video by now
     */
    public UploadFacts scheduled(UploadFacts draft, UploadForm form, SentVideo video, String nickname, Instant at) {
        Instant now = clock.instant();
        UploadFacts waiting = ledger.change(draft.owner(), draft.id(), upload -> {
                    upload.edit(form, now);
                    requireVideo(draft.media(), upload.media());
                    requireHere(upload.media());
                    upload.schedule(video.bytes(), video.durationMs(), at, now);
                    upload.isOf(video.fingerprint());
                })
                .orElseThrow();
        entities.persist(new Consent(draft.id(), form, nickname, at, now));
        publisher.publishEvent(new UploadScheduled(draft.id(), at));
        return waiting;
    }

    /** From here on until the upload is known to be sent nobody takes the file away. */
    private void requireHere(@Nullable MediaId video) {
        if (video != null && !media.hold(video)) {
            throw new SubmissionRefusedException(List.of(SubmissionProblem.of(Field.VIDEO, "midx_no_video")));
        }
    }

    /** @throws SubmissionRefusedException where it is not the video that was seen */
    static void requireVideo(@Nullable MediaId seen, @Nullable MediaId now) {
        if (!Objects.equals(seen, now)) {
            throw new SubmissionRefusedException(List.of(SubmissionProblem.of(Field.VIDEO, "midx_other_video")));
        }
    }
}
