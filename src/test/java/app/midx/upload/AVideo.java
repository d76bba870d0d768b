package app.midx.upload;

import app.midx.common.MediaId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Staged videos in the states that tests need. */
public final class AVideo {

    private static final Instant BEGUN = Instant.parse("2026-11-22T11:59:00Z");

    private AVideo() {}

    public static StagedMedia whollyHere() {
        return whollyHere(null);
    }

    /** @param facts as Midx has read them; null for a video from before it did */
    public static StagedMedia whollyHere(@Nullable VideoFacts facts) {
        return new StagedMedia(
                MediaId.next(), "clip.mp4", "video/mp4", 18_000_000, 18_000_000, true, BEGUN, "a".repeat(64), facts);
    }

    public static StagedMedia onItsWay() {
        return new StagedMedia(
                MediaId.next(), "clip.mp4", "video/mp4", 18_000_000, 4_000_000, false, BEGUN, null, null);
    }
}
