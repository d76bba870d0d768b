package app.midx.upload;

import app.midx.common.MediaId;
import app.midx.media.MediaExpired;
import app.midx.media.MediaLimits;
import app.midx.media.MediaNeeds;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What uploads need their videos for. A draft keeps its own for as long as its creator works on it, now and then. */
@Component
class VideoNeeds implements MediaNeeds {

    private final UploadRepository uploads;
    private final CoverStore covers;
    private final MediaLimits limits;

    VideoNeeds(UploadRepository uploads, CoverStore covers, MediaLimits limits) {
        this.uploads = uploads;
        this.covers = covers;
        this.limits = limits;
    }

    @Override
    public Map<MediaId, Need> of(Collection<MediaId> files) {
        Map<MediaId, Need> needs = new HashMap<>();
        for (UploadFacts upload : with(files)) {
            if (upload.media() != null) {
                needs.merge(upload.media(), need(upload), VideoNeeds::both);
            }
        }
        return needs;
    }

    /** The draft goes on naming the file, so that its creator can be told that it is gone. */
    @EventListener
    void on(MediaExpired video) {
        with(List.of(video.id())).forEach(upload -> covers.erase(upload.id()));
    }

    private Need need(UploadFacts upload) {
        // The videos of uploads that have come to rest are for VideoRetention to erase.
        return switch (upload.status()) {
            case DRAFT -> new Need(false, upload.updatedAt().plus(limits.draftsFor()));
            // Never sent again: the part that is here would only take a place among its creator's unfinished files.
            case CANCELLED -> new Need(false, Instant.MAX);
            default -> new Need(true, Instant.MAX);
        };
    }

    private static Need both(Need one, Need other) {
        Instant until = one.until().isAfter(other.until()) ? one.until() : other.until();
        return new Need(one.sent() || other.sent(), until);
    }

    private List<UploadFacts> with(Collection<MediaId> files) {
        List<UUID> ids = files.stream().map(MediaId::value).toList();
        return uploads.findByMediaIdIn(ids).stream().map(Upload::facts).toList();
    }
}
