package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.media.StagedMedia;

/** The way on for a video that was sent before it had arrived: how far its upload is, or where to choose the same file again. */
class ArrivalCard extends PageSection {

    private final VideoPicker picker = new VideoPicker();

    ArrivalCard(UploadId upload, StagedMedia video) {
        super("The rest of the video");
        addClassName("midx-arrival");
        picker.setDraft(upload);
        picker.setMaxBytes(video.size());
        picker.setFixed();
        picker.show(video, 0);
        add(picker);
    }
}
