package app.midx.upload;

import app.midx.upload.SubmissionProblem.Field;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a submission down, all of it or nothing: the choices, the consent, the status, and the job that will send it. */
@Component
@Transactional
class SubmissionRecord {

    private final UploadLedger ledger;
    private final Caps caps;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SubmissionRecord(
            UploadLedger ledger, Caps caps, EntityManager entities, ApplicationEventPublisher publisher, Clock clock) {
        this.ledger = ledger;
        this.caps = caps;
        this.entities = entities;
        this.publisher = publisher;
        this.clock = clock;
    }

    public UploadFacts submitted(UploadFacts draft, UploadForm form, SentVideo video, String nickname) {
        caps.require(draft.owner(), form);
        Instant now = clock.instant();
        UploadFacts queued = ledger.change(draft.owner(), draft.id(), upload -> {
                    if (!Objects.equals(upload.media(), draft.media())) {
                        // Another video was picked while TikTok was asked about this one.
                        throw new SubmissionRefusedException(
                                List.of(SubmissionProblem.of(Field.VIDEO, "midx_video_incomplete")));
                    }
                    upload.edit(form, now);
                    upload.submit(video.bytes(), video.durationMs(), now);
                    upload.isOf(video.fingerprint());
                })
                .orElseThrow();
        entities.persist(new Consent(draft.id(), form, nickname, now));
        publisher.publishEvent(new UploadQueued(draft.id()));
        return queued;
    }
}
