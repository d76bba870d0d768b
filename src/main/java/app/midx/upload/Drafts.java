package app.midx.upload;

import app.midx.account.Accounts;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes drafts for somebody who looks at them: only what is still as it was last shown is changed, so that two tabs on one
 * draft overwrite nothing of each other. Form and video are looked at each by itself.
 */
@Service
@Transactional
public class Drafts {

    private final UploadLedger ledger;
    private final UploadRepository uploads;
    private final Accounts accounts;
    private final MediaFiles media;
    private final CoverStore covers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Drafts(
            UploadLedger ledger,
            UploadRepository uploads,
            Accounts accounts,
            MediaFiles media,
            CoverStore covers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.accounts = accounts;
        this.media = media;
        this.covers = covers;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * As {@link Uploads#save}.
     *
     * @param seen the form as it was last shown
     * @throws DraftChangedException where the form was changed elsewhere meanwhile
     * @throws IllegalTransitionException where it is no draft any more
     */
    public Optional<UploadFacts> save(CreatorId owner, UploadId id, UploadForm form, UploadForm seen) {
        return save(owner, id, form, upload -> upload.requireForm(seen));
    }

    /**
     * As {@link Uploads#attach}.
     *
     * @param seen the video that was last shown; null for none
     * @throws DraftChangedException where another video was put there meanwhile
     * @throws IllegalTransitionException where it is no draft any more
     */
    public Optional<UploadFacts> attach(CreatorId owner, UploadId id, @Nullable MediaId video, @Nullable MediaId seen) {
        return attach(owner, id, video, upload -> upload.requireVideo(seen));
    }

    /** Erases a video that never came to be a draft's; one that an upload names is left alone. */
    public void abandon(CreatorId owner, MediaId video) {
        if (media.find(owner, video).isPresent()) {
            publisher.publishEvent(new VideoDropped(video));
        }
    }

    Optional<UploadFacts> save(CreatorId owner, UploadId id, UploadForm form, Consumer<Upload> condition) {
        if (form.account() != null && accounts.find(owner, form.account()).isEmpty()) {
            return Optional.empty();
        }
        return ledger.change(owner, id, upload -> {
            condition.accept(upload);
            upload.edit(form, clock.instant());
        });
    }

    Optional<UploadFacts> attach(CreatorId owner, UploadId id, @Nullable MediaId video, Consumer<Upload> condition) {
        if (video != null && (media.find(owner, video).isEmpty() || isOfAnother(id, video))) {
            return Optional.empty();
        }
        AtomicReference<@Nullable MediaId> before = new AtomicReference<>();
        Optional<UploadFacts> changed = ledger.change(owner, id, upload -> {
            condition.accept(upload);
            before.set(upload.media());
            upload.attach(video, clock.instant());
        });
        if (video == null && changed.isPresent()) {
            covers.erase(id);
        }
        MediaId old = before.get();
        if (old != null && !old.equals(video)) {
            publisher.publishEvent(new VideoDropped(old));
        }
        return changed;
    }

    private boolean isOfAnother(UploadId id, MediaId video) {
        return uploads.existsByMediaIdAndIdNot(video.value(), id.value());
    }
}
