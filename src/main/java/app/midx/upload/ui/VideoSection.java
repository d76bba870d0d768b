package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import java.util.List;
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

        /** The browser has looked into the file that was picked; null where it has not yet. */
        void read(@Nullable VideoFacts facts);

        /** The slider rests somewhere else, so many milliseconds from the beginning. */
        void coverChosen(long timestampMs);

        void coverSeen(byte[] jpeg);
    }

    private static final String KEPT_FIRST = "TikTok may keep the first frame for posts that only you can view.";
    private static final String NOT_TAKEN =
            "TikTok takes no cover along with a draft: choose it in the TikTok app. This one is kept for your list in Midx.";

    private final VideoPicker picker = new VideoPicker();
    private final VideoAlarm alarm;

    /** @param toChecks brings what there is to say of the video before the creator */
    VideoSection(UploadId draft, long maxBytes, Listener listener, Runnable toChecks) {
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
        alarm = new VideoAlarm(toChecks);
        add(picker, alarm);
    }

    void show(List<Verdict> verdicts) {
        alarm.show(verdicts);
    }

    /** Shows what is here already, as when a draft is opened again. */
    void show(UploadFacts draft, @Nullable StagedMedia video) {
        picker.setPoster(draft.id());
        if (video == null) {
            picker.showNone(draft.media() != null);
        } else {
            Integer cover = draft.form().coverTimestampMs();
            picker.show(video, cover == null ? 0 : cover);
        }
    }

    void show(SendMode mode) {
        picker.setCoverNote(mode == SendMode.DIRECT_POST ? KEPT_FIRST : NOT_TAKEN);
    }
}
