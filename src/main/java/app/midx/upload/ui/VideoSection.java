package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The video and its cover. What the browser tells of them goes to the listener. */
class VideoSection extends PageSection {

    /** What happens to the video. */
    interface Listener {

        void began(MediaId video);

        void arrived();

        void takenBack(MediaId video);

        /** The browser has looked into the file that was picked. */
        void read(VideoFacts facts);

        /** The slider rests somewhere else, so many milliseconds from the beginning. */
        void coverChosen(long timestampMs);

        void coverSeen(byte[] jpeg);
    }

    private final VideoPicker picker = new VideoPicker();
    private final VideoAlarm alarm;

    /** @param toChecks brings what there is to say of the video before the creator */
    VideoSection(long maxBytes, Listener listener, Runnable toChecks) {
        super("Video");
        addClassName("midx-video-section");
        picker.setMaxBytes(maxBytes);
        picker.onCreated(listener::began);
        picker.onComplete(_ -> listener.arrived());
        picker.onCancelled(listener::takenBack);
        picker.onFacts(listener::read);
        LongConsumer chosen = listener::coverChosen;
        picker.onCoverChange(chosen);
        Consumer<byte[]> seen = listener::coverSeen;
        picker.onCoverFrame(seen);
        alarm = new VideoAlarm(toChecks);
        add(picker, alarm);
    }

    void show(List<Verdict> verdicts) {
        alarm.show(verdicts);
    }

    /** Shows what is here already, as when a draft is opened again. */
    void show(@Nullable StagedMedia video, @Nullable Integer coverTimestampMs) {
        if (video == null) {
            return;
        }
        if (video.complete()) {
            picker.showStaged(video.id(), video.fileName(), video.size());
        } else {
            picker.showInterrupted(video.id(), video.fileName(), video.size());
        }
        picker.setCover(coverTimestampMs == null ? 0 : coverTimestampMs);
    }
}
