package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;

/** What there is to say of a draft's video in a list: drafts often have no caption yet, but a file. */
final class DraftVideos {

    private final MediaFiles files;

    DraftVideos(MediaFiles files) {
        this.files = files;
    }

    /** Empty for what is no draft. */
    String describe(UploadFacts upload) {
        if (upload.status() != UploadStatus.DRAFT) {
            return "";
        }
        MediaId video = upload.media();
        return video == null
                ? "No video yet"
                : files.find(upload.owner(), video).map(DraftVideos::describe).orElse("The video is no longer here");
    }

    private static String describe(StagedMedia video) {
        String size = UploadWords.size(video.size());
        return video.complete()
                ? video.fileName() + " · " + size
                : video.fileName() + " · " + 100 * video.received() / video.size() + " % of " + size + " is here";
    }
}
