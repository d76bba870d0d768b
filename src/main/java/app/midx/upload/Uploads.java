package app.midx.upload;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A creator's own uploads. The owner is part of every question; somebody else's upload is answered like one that is not there. */
@Service
@Transactional
public class Uploads {

    private final UploadLedger ledger;
    private final UploadRepository uploads;
    private final UploadEventRepository events;
    private final Accounts accounts;
    private final MediaFiles media;
    private final Drafts drafts;
    private final SecondTries secondTries;
    private final Clock clock;

    Uploads(
            UploadLedger ledger,
            UploadRepository uploads,
            UploadEventRepository events,
            Accounts accounts,
            MediaFiles media,
            Drafts drafts,
            SecondTries secondTries,
            Clock clock) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.events = events;
        this.accounts = accounts;
        this.media = media;
        this.drafts = drafts;
        this.secondTries = secondTries;
        this.clock = clock;
    }

    /**
     * An empty draft; the account is set where there is only one to choose. Where the newest draft was begun and never touched
     * it is given again, so that looking in leaves nothing behind.
     */
    public UploadFacts newDraft(CreatorId owner) {
        return page(owner, EnumSet.of(UploadStatus.DRAFT), 0, 1).stream()
                .filter(newest -> newest.updatedAt().equals(newest.createdAt()))
                .findFirst()
                .orElseGet(() -> begin(owner));
    }

    private UploadFacts begin(CreatorId owner) {
        List<ConnectedAccount> own = accounts.of(owner);
        UploadForm form = UploadForm.empty(own.size() == 1 ? own.getFirst().id() : null);
        return ledger.add(new Upload(UploadId.next(), owner, form, clock.instant()));
    }

    /**
     * Keeps a draft as far as it is filled in. Nothing is judged, but the account has to be the creator's own.
     *
     * @throws IllegalTransitionException where it is no draft any more
     */
    public Optional<UploadFacts> save(CreatorId owner, UploadId id, UploadForm form) {
        return drafts.save(owner, id, form, _ -> {});
    }

    /**
     * Puts a video into a draft, or takes it out again, and the picture of its cover with it; a file of somebody else's, or
     * of another upload, is not there. The video it had before is erased.
     *
     * @throws IllegalTransitionException where it is no draft any more
     */
    public Optional<UploadFacts> attach(CreatorId owner, UploadId id, @Nullable MediaId video) {
        return drafts.attach(owner, id, video, _ -> {});
    }

    /**
     * Stops a send.
     *
     * @throws IllegalTransitionException where TikTok may have all bytes already, so that nothing can be taken back
     */
    public Optional<UploadFacts> cancel(CreatorId owner, UploadId id) {
        return ledger.change(owner, id, upload -> upload.cancel(clock.instant()));
    }

    /**
     * Hands an upload over for sending once more, with the choices the creator has agreed to.
     *
     * @throws IllegalTransitionException where it has not come to an end that allows it, and where an earlier attempt may have
     *     become a post
     */
    public Optional<UploadFacts> tryAgain(CreatorId owner, UploadId id) {
        return secondTries.again(owner, id);
    }

    /**
     * Deletes an upload and its video, for its creator at once; {@link Deletions} erases them a little later.
     *
     * @throws IllegalTransitionException where the upload is under way
     */
    public void delete(CreatorId owner, UploadId id) {
        ledger.change(owner, id, upload -> upload.delete(clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<UploadFacts> find(CreatorId owner, UploadId id) {
        return uploads.findByIdAndCreatorId(id.value(), owner.value())
                .map(Upload::facts)
                .map(this::withArrival);
    }

    /** The same with what is here of a video that is still arriving. */
    @Transactional(readOnly = true)
    public UploadFacts withArrival(UploadFacts upload) {
        return arriving(upload)
                .map(video -> upload.withBytesReceived(video.received()))
                .orElse(upload);
    }

    /** The video of an upload that is to be sent, or on its way; empty where it has arrived. */
    @Transactional(readOnly = true)
    public Optional<StagedMedia> arriving(UploadFacts upload) {
        return upload.media() == null || !upload.mayArrive()
                ? Optional.empty()
                : media.find(upload.owner(), upload.media()).filter(video -> !video.complete());
    }

    /** The events of an upload, oldest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CreatorId owner, UploadId id) {
        return uploads.findByIdAndCreatorId(id.value(), owner.value())
                .map(found -> events.findByUploadIdOrderById(id.value()).stream()
                        .map(UploadEvent::entry)
                        .toList())
                .orElse(List.of());
    }

    /**
     * One page, newest first.
     *
     * @param statuses empty for all of them
     */
    @Transactional(readOnly = true)
    public List<UploadFacts> page(CreatorId owner, Set<UploadStatus> statuses, int page, int size) {
        PageRequest request = PageRequest.of(page, size);
        List<Upload> found = statuses.isEmpty()
                ? uploads.findByCreatorIdAndDeletedAtNullOrderByCreatedAtDescIdDesc(owner.value(), request)
                : uploads.findByCreatorIdAndStatusInAndDeletedAtNullOrderByCreatedAtDescIdDesc(
                        owner.value(), statuses, request);
        return withArrivals(owner, found.stream().map(Upload::facts).toList());
    }

    /** As {@link #withArrival}, for all of a page at once. */
    List<UploadFacts> withArrivals(CreatorId owner, List<UploadFacts> page) {
        Map<MediaId, StagedMedia> videos = media.find(
                owner,
                page.stream()
                        .filter(UploadFacts::mayArrive)
                        .flatMap(upload -> Stream.ofNullable(upload.media()))
                        .collect(Collectors.toSet()));
        return page.stream()
                .map(upload -> {
                    StagedMedia video = upload.media() == null ? null : videos.get(upload.media());
                    return video == null || video.complete() ? upload : upload.withBytesReceived(video.received());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(CreatorId owner, Set<UploadStatus> statuses) {
        return statuses.isEmpty()
                ? uploads.countByCreatorIdAndDeletedAtNull(owner.value())
                : uploads.countByCreatorIdAndStatusInAndDeletedAtNull(owner.value(), statuses);
    }
}
