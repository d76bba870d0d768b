package app.midx.media;

import app.midx.common.MediaId;
import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.Content;
import app.midx.media.probe.TookTooLong;
import app.midx.media.probe.VideoProbe;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks at a file once its last byte is here: what is it? Its digest may come later. */
@Component
class Completion {

    private final MediaRecords records;
    private final MediaStore store;
    private final ReadingRoom room;
    private final Digests digests;
    private final LateDigests late;
    private final ApplicationEventPublisher publisher;

    Completion(
            MediaRecords records,
            MediaStore store,
            ReadingRoom room,
            Digests digests,
            LateDigests late,
            ApplicationEventPublisher publisher) {
        this.records = records;
        this.store = store;
        this.room = room;
        this.digests = digests;
        this.late = late;
        this.publisher = publisher;
    }

    /** Does nothing for a file that is not full, or that somebody has completed meanwhile. */
    void completeIfFull(MediaId id, long length) throws IOException {
        Optional<Media> full =
                records.find(id).filter(media -> media.state() == MediaState.RECEIVING && media.size() == length);
        if (full.isPresent()) {
            complete(full.get());
        }
    }

    private void complete(Media media) throws IOException {
        MediaId id = media.id();
        String key = media.storeKey();
        VideoFacts facts = facts(key);
        if (isRefused(facts)) {
            // In this order: bytes without a record are swept away, a record without its bytes would wait for them for
            // ever.
            records.refuse(id);
            store.erase(key);
            throw IngestException.noVideo();
        }
        String sha256 = digests.soon(media).orElse(null);
        records.complete(id, mimeType(facts.container()), sha256, facts);
        publisher.publishEvent(new MediaCompleted(id, media.owner()));
        if (sha256 == null) {
            late.finish(media);
        }
    }

    private VideoFacts facts(String key) throws IOException {
        try {
            return room.read(() -> {
                try (Content content = store.content(key)) {
                    return VideoProbe.read(content);
                }
            });
        } catch (TookTooLong notUnderstood) {
            throw IngestException.lookAgain();
        }
    }

    /**
     * Only what is certain to be none of TikTok's (TikTok: Media Transfer Guide, "Video restrictions": MP4, WebM, MOV): what is
     * refused is erased for good.
     */
    private static boolean isRefused(VideoFacts facts) {
        Set<Flaw> flaws = facts.flaws();
        boolean known = !flaws.contains(Flaw.UNREADABLE) && !flaws.contains(Flaw.TRUNCATED);
        return flaws.contains(Flaw.NOT_A_VIDEO)
                || flaws.contains(Flaw.EMPTY)
                || (known && facts.container() == VideoFacts.Container.OTHER);
    }

    private static String mimeType(VideoFacts.Container container) {
        return switch (container) {
            case MP4 -> "video/mp4";
            case MOV -> "video/quicktime";
            case WEBM -> "video/webm";
            case OTHER -> "application/octet-stream";
        };
    }
}
