package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.upload.SubmissionProblem.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a creator makes of an upload that waits for its time. Each change and the start take turns at the upload's row: one of them wins. */
@Component
@Transactional
class ScheduleChanges {

    private final UploadLedger ledger;
    private final Caps caps;
    private final MediaFiles media;
    private final Consents consents;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ScheduleChanges(
            UploadLedger ledger,
            Caps caps,
            MediaFiles media,
            Consents consents,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.caps = caps;
        this.media = media;
        this.consents = consents;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Optional<UploadFacts> move(CreatorId owner, UploadId id, Instant at) {
        Instant now = clock.instant();
        Optional<UploadFacts> moved = ledger.change(owner, id, upload -> {
            upload.moveTo(at, now);
            requireHere(upload.media());
        });
        moved.ifPresent(upload -> {
            consents.again(upload.id(), at, now);
            publisher.publishEvent(new UploadScheduled(id, at));
        });
        return moved;
    }

    public Optional<UploadFacts> unschedule(CreatorId owner, UploadId id) {
        return ledger.change(owner, id, upload -> upload.unschedule(clock.instant()));
    }

    public Optional<UploadFacts> sendNow(CreatorId owner, UploadId id) {
        caps.require(owner, id);
        Instant now = clock.instant();
        Optional<UploadFacts> queued = ledger.change(owner, id, upload -> upload.sendNow(now));
        queued.ifPresent(upload -> {
            consents.again(id, null, now);
            publisher.publishEvent(new UploadQueued(id));
        });
        return queued;
    }

    /** One that has missed its time rests, and its video is erased after a while. */
    private void requireHere(@Nullable MediaId video) {
        if (video == null || !media.hold(video)) {
            throw new SubmissionRefusedException(List.of(SubmissionProblem.of(Field.VIDEO, "midx_no_video")));
        }
    }
}
