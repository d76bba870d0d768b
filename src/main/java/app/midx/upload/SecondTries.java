package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another go for uploads that did not get through. Whether there may be one is asked while the upload's row is held, so that
 * nothing can come in between.
 */
@Service
@Transactional
public class SecondTries {

    private final UploadLedger ledger;
    private final SecondTry secondTry;
    private final Caps caps;
    private final Consents consents;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SecondTries(
            UploadLedger ledger,
            SecondTry secondTry,
            Caps caps,
            Consents consents,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.secondTry = secondTry;
        this.caps = caps;
        this.consents = consents;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether {@link #again} and {@link #reopen} would be allowed now, the first one only where the video is still here. */
    // Not read-only: the sending may lock its journal's row to be sure of its answer.
    public boolean allowed(UploadFacts upload) {
        boolean over = upload.status() == UploadStatus.FAILED || upload.status() == UploadStatus.NEEDS_ATTENTION;
        return over && secondTry.allowed(upload.id());
    }

    /**
     * Hands an upload over for sending once more, with the choices the creator has agreed to.
     *
     * @throws IllegalTransitionException where it has not come to an end that allows it, where its video is gone, and where an
     *     earlier attempt may have become a post
     * @throws SubmissionRefusedException where TikTok takes no more today
     */
    public Optional<UploadFacts> again(CreatorId owner, UploadId id) {
        caps.require(owner, id);
        Optional<UploadFacts> queued = ledger.change(owner, id, upload -> {
            require(upload, UploadStatus.QUEUED);
            upload.tryAgain(clock.instant());
        });
        queued.ifPresent(found -> {
            consents.again(id, null, clock.instant());
            publisher.publishEvent(new UploadQueued(id));
        });
        return queued;
    }

    /**
     * Makes it a draft, so that its creator can choose otherwise, agree anew and send it.
     *
     * @throws IllegalTransitionException where it has not come to an end that allows it, and where an earlier attempt may have
     *     become a post
     */
    public Optional<UploadFacts> reopen(CreatorId owner, UploadId id) {
        return ledger.change(owner, id, upload -> {
            require(upload, UploadStatus.DRAFT);
            upload.reopen(clock.instant());
        });
    }

    private void require(Upload upload, UploadStatus next) {
        if (!secondTry.allowed(upload.id())) {
            throw new IllegalTransitionException(upload.id(), upload.status(), next);
        }
    }
}
