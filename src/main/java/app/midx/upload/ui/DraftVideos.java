package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What there is to say of a draft's video in a list: drafts often have no caption yet, but a file. */
final class DraftVideos {

    private static final String NOT_HERE = "The video is no longer here";

    private final MediaFiles files;
    private final Map<MediaId, String> known = new HashMap<>();

    DraftVideos(MediaFiles files) {
        this.files = files;
    }

    /** Looks the videos of all rows up at once; the rows are returned as they are. */
    List<UploadFacts> lookUp(CreatorId owner, List<UploadFacts> rows) {
        List<MediaId> drafts = rows.stream()
                .filter(DraftVideos::isDraft)
                .map(UploadFacts::media)
                .filter(Objects::nonNull)
                .toList();
        if (!drafts.isEmpty()) {
            Map<MediaId, StagedMedia> found = files.find(owner, drafts);
            drafts.forEach(id -> known.put(id, found.containsKey(id) ? describe(found.get(id)) : NOT_HERE));
        }
        return rows;
    }

    /** Of a draft that has changed the video may have, too. */
    void take(UploadNews news) {
        if (news instanceof UploadNews.Changed(var facts) && facts.media() != null) {
            known.remove(facts.media());
        }
    }

    /** Empty for what is no draft. */
    String describe(UploadFacts upload) {
        if (!isDraft(upload)) {
            return "";
        }
        MediaId video = upload.media();
        return video == null ? "No video yet" : known.computeIfAbsent(video, id -> find(upload.owner(), id));
    }

    private String find(CreatorId owner, MediaId video) {
        return files.find(owner, video).map(DraftVideos::describe).orElse(NOT_HERE);
    }

    private static boolean isDraft(UploadFacts upload) {
        return upload.status() == UploadStatus.DRAFT;
    }

    private static String describe(StagedMedia video) {
        String size = UploadWords.size(video.size());
        return video.complete()
                ? video.fileName() + " · " + size
                : video.fileName() + " · " + 100 * video.received() / video.size() + " % of " + size + " is here";
    }
}
