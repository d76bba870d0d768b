package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The videos that creators have handed over, and those that are still arriving. */
@Service
public class MediaFiles {

    private final MediaRecords records;
    private final MediaStore store;
    private final Beginning beginning;
    private final Removal removal;
    private final Lifetime lifetime;
    private final Turns turns;
    private final FactsSoFar factsSoFar;

    MediaFiles(
            MediaRecords records,
            MediaStore store,
            Beginning beginning,
            Removal removal,
            Lifetime lifetime,
            Turns turns,
            FactsSoFar factsSoFar) {
        this.records = records;
        this.store = store;
        this.beginning = beginning;
        this.removal = removal;
        this.lifetime = lifetime;
        this.turns = turns;
        this.factsSoFar = factsSoFar;
    }

    /**
     * Makes room for a file whose bytes will come by HTTP to {@code /media/files/{id}}.
     *
     * @param size in bytes, above 0
     * @throws org.springframework.web.ErrorResponseException where the file is empty or larger than the settings allow, where
     *     its creator's share or the disk has no room for it, or nothing can be stored
     */
    public MediaId begin(CreatorId owner, String fileName, String mimeType, long size) {
        return beginning.begin(owner, new FileClaim(fileName, mimeType, size));
    }

    /** Empty for a file of somebody else, and for one that was erased or refused. */
    public Optional<StagedMedia> find(CreatorId owner, MediaId id) {
        return records.find(owner, id).filter(Media::isHere).flatMap(this::staged);
    }

    /** Those of them that are the creator's and here. */
    public Map<MediaId, StagedMedia> find(CreatorId owner, Collection<MediaId> ids) {
        return records.find(owner, ids).stream()
                .filter(Media::isHere)
                .flatMap(media -> staged(media).stream())
                .collect(Collectors.toMap(StagedMedia::id, video -> video));
    }

    /** Those of a creator's files that can be gone on with, newest first. */
    public List<StagedMedia> unfinished(CreatorId owner) {
        return records.held(owner).stream()
                .filter(media -> media.state() == MediaState.RECEIVING && !lifetime.isOver(media))
                .flatMap(media -> staged(media).stream())
                .toList();
    }

    /**
     * What a file is, as far as it has arrived: that its end is missing is no flaw, and what may still come is unknown. Of a
     * complete one that is {@link StagedMedia#facts}.
     *
     * @return empty where nothing can be told yet, as of a video whose index comes last; and of a file of somebody else, or
     *     one that is not here any more
     */
    public Optional<VideoFacts> factsSoFar(CreatorId owner, MediaId id) {
        return records.find(owner, id).flatMap(media -> switch (media.state()) {
            case COMPLETE -> Optional.ofNullable(media.facts());
            case RECEIVING -> received(media).flatMap(bytes -> factsSoFar.of(media, bytes));
            case REFUSED, ERASED -> Optional.empty();
        });
    }

    /** The same for whoever follows a file for a while, or reads it in parts. */
    public Optional<StagedFile> file(CreatorId owner, MediaId id) {
        return records.find(owner, id).flatMap(media -> staged(media).map(now -> file(media, now)));
    }

    private StagedFile file(Media media, StagedMedia now) {
        return new StagedFile(
                now,
                () -> received(media),
                () -> find(media.owner(), media.id()),
                offset -> store.open(media.storeKey(), offset));
    }

    /** Why a file is not here; empty where it is, and while it is just being erased. */
    public Optional<Absence> absence(CreatorId owner, MediaId id) {
        Media media = records.find(owner, id).orElse(null);
        if (media == null) {
            return Optional.of(Absence.ERASED);
        }
        return switch (media.state()) {
            case RECEIVING, COMPLETE -> Optional.empty();
            case REFUSED -> Optional.of(Absence.NO_VIDEO);
            case ERASED -> Optional.of(media.wasComplete() ? Absence.ERASED : Absence.NEVER_CAME);
        };
    }

    /**
     * The content of a file, for sending it on. Of one that is still arriving it ends where the file ends by now; see
     * {@link #file}.
     *
     * @param offset first byte wanted
     * @throws NoSuchFileException where the file was refused, or is not here any more
     */
    public InputStream open(MediaId id, long offset) throws IOException {
        Media media = records.find(id).filter(Media::isHere).orElseThrow(() -> new NoSuchFileException("media " + id));
        return store.open(media.storeKey(), offset);
    }

    /**
     * Erases the bytes, whoever is still sending or reading them, and all that was noted about them; for a while an empty
     * record tells that there was a file. May be called again.
     */
    public void erase(MediaId id) {
        removal.erase(id);
    }

    /**
     * For whoever is about to need a file, within their own transaction: until its end nobody takes the file away.
     *
     * @return false where it is not here any more
     */
    public boolean hold(MediaId id) {
        return records.hold(id);
    }

    Optional<MediaContent> content(CreatorId owner, MediaId id) {
        return records.find(owner, id)
                .filter(media -> media.state() == MediaState.COMPLETE)
                .map(media -> MediaContent.of(media, store.resource(media.storeKey())));
    }

    private Optional<StagedMedia> staged(Media media) {
        return media.state() == MediaState.COMPLETE
                ? Optional.of(staged(media, media.size()))
                : received(media).map(bytes -> staged(media, bytes));
    }

    private static StagedMedia staged(Media media, long received) {
        return new StagedMedia(
                media.id(),
                media.fileName(),
                media.mimeType(),
                media.size(),
                received,
                media.state() == MediaState.COMPLETE,
                media.createdAt(),
                media.sha256(),
                media.facts());
    }

    /** Empty where the file has just been erased. */
    private Optional<Long> received(Media media) {
        try {
            return Optional.of(turns.sure(media.id(), () -> store.length(media.storeKey())));
        } catch (NoSuchFileException erased) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
