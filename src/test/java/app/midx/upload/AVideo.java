package app.midx.upload;

import app.midx.common.MediaId;
import app.midx.media.StagedMedia;

/** Staged videos in the states that tests need. */
public final class AVideo {

    private AVideo() {}

    public static StagedMedia whollyHere() {
        return new StagedMedia(MediaId.next(), "clip.mp4", "video/mp4", 18_000_000, 18_000_000, true, "a".repeat(64));
    }

    public static StagedMedia onItsWay() {
        return new StagedMedia(MediaId.next(), "clip.mp4", "video/mp4", 18_000_000, 4_000_000, false, null);
    }
}
