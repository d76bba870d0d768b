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
     * @param seen as its creator saw it
     * @throws IllegalTransitionException where it is no draft any more
     * @throws SubmissionRefusedException where others have changed it meanwhile, or there is no place for it
     */
    public UploadFacts submitted(UploadFacts seen, UploadForm form, SentVideo video, String nickname) {
        caps.require(seen.owner(), form);
        Instant now = clock.instant();
        UploadFacts queued = ledger.change(seen.owner(), seen.id(), upload -> {
                    take(upload, seen, form, now);
                    upload.submit(video.bytes(), video.durationMs(), now);
                    know(upload, video);
                })
                .orElseThrow();
        entities.persist(new Consent(seen.id(), form, nickname, null, now));
        publisher.publishEvent(new UploadQueued(seen.id()));
        return queued;
    }

    /**
     * Writes it down for a later time. TikTok's caps are not looked at: they count when it is sent.
     *
     * @param at when it is to be sent
     * @throws IllegalTransitionException as {@link #submitted}
     * @throws SubmissionRefusedException where others have changed it meanwhile
     */
    public UploadFacts scheduled(UploadFacts seen, UploadForm form, SentVideo video, String nickname, Instant at) {
        Instant now = clock.instant();
        UploadFacts waiting = ledger.change(seen.owner(), seen.id(), upload -> {
                    take(upload, seen, form, now);
                    upload.schedule(video.bytes(), video.durationMs(), at, now);
                    know(upload, video);
                })
                .orElseThrow();
        entities.persist(new Consent(seen.id(), form, nickname, at, now));
        publisher.publishEvent(new UploadScheduled(seen.id(), at));
        return waiting;
    }

    /** While TikTok was asked, others may have changed what was seen. */
    private void take(Upload upload, UploadFacts seen, UploadForm form, Instant now) {
        requireForm(seen.form(), form, upload.form());
        upload.edit(form, now);
        requireVideo(seen.media(), upload.media());
        requireHere(upload.media());
    }

    /** The file may have become whole since it was looked at. */
    private static void know(Upload upload, SentVideo video) {
        if (!upload.isKnown()) {
            upload.isOf(video.fingerprint());
        }
    }

    /** The page saves the choices right before it hands them over: what is neither these nor what was seen is somebody else's. */
    private static void requireForm(UploadForm seen, UploadForm chosen, UploadForm now) {
        if (!now.equals(chosen) && !now.equals(seen)) {
            throw new SubmissionRefusedException(List.of(SubmissionProblem.of(Field.CAPTION, "midx_other_choices")));
        }
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
