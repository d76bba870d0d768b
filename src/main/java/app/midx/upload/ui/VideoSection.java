package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The video and its cover. What the browser tells of them goes to the listener. */
class VideoSection extends PageSection {

    /** What happens to the video. */
    interface Listener {

        /**
         * Its bytes are on their way.
         *
         * @param replaces the video that was shown and had vanished
         */
        void began(MediaId video, @Nullable MediaId replaces);

        void arrived();

        void takenBack(MediaId video);

        /** The browser has looked into the file that was picked. */
        void read(VideoFacts facts);

        /** The slider rests somewhere else, so many milliseconds from the beginning. */
        void coverChosen(long timestampMs);

        void coverSeen(byte[] jpeg);
    }

    private final VideoPicker picker = new VideoPicker();

    VideoSection(UploadId draft, long maxBytes, Listener listener) {
        super("Video");
        addClassName("midx-video-section");
        picker.setDraft(draft);
        picker.setMaxBytes(maxBytes);
        picker.onCreated(created -> listener.began(created.video(), created.replaces()));
        picker.onComplete(_ -> listener.arrived());
        picker.onCancelled(listener::takenBack);
        picker.onFacts(listener::read);
        LongConsumer chosen = listener::coverChosen;
        picker.onCoverChange(chosen);
        Consumer<byte[]> seen = listener::coverSeen;
        picker.onCoverFrame(seen);
        add(picker);
    }

    /**
     * Shows what is here already, as when a draft is opened again.
     *
     * @param gone whether there was a video that is no longer here
     */
    void show(@Nullable StagedMedia video, boolean gone, @Nullable Integer coverTimestampMs) {
        if (video == null) {
            picker.showNone(gone);
        } else {
            picker.show(video, coverTimestampMs == null ? 0 : coverTimestampMs);
        }
    }
}
