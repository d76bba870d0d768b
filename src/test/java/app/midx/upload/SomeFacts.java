package app.midx.upload;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of videos that are fine but for what a test wants otherwise. */
public final class SomeFacts {

    private SomeFacts() {}

    /** H.264 with AAC in MP4, 1080 by 1920, 30 frames a second, 12 seconds. */
    public static VideoFacts good() {
        return of(Container.MP4, "h264", 1080, 1920, 12_000L, 30.0, false);
    }

    public static VideoFacts at(double framesPerSecond) {
        return of(Container.MP4, "h264", 1080, 1920, 12_000L, framesPerSecond, false);
    }

    public static VideoFacts varyingAround(double framesPerSecond) {
        return of(Container.MP4, "h264", 1080, 1920, 12_000L, framesPerSecond, true);
    }

    public static VideoFacts lasting(@Nullable Long durationMs) {
        return of(Container.MP4, "h264", 1080, 1920, durationMs, 30.0, false);
    }

    public static VideoFacts sized(int width, int height) {
        return of(Container.MP4, "h264", width, height, 12_000L, 30.0, false);
    }

    public static VideoFacts in(Container container, @Nullable String codec) {
        return of(container, codec, 1080, 1920, 12_000L, 30.0, false);
    }

    public static VideoFacts with(Flaw... flaws) {
        return new VideoFacts(Container.MP4, "h264", "aac", 1080, 1920, 0, 12_000L, 30.0, false, Set.of(flaws));
    }

    private static VideoFacts of(
            Container container,
            @Nullable String codec,
            int width,
            int height,
            @Nullable Long durationMs,
            Double framesPerSecond,
            boolean varies) {
        return new VideoFacts(container, codec, "aac", width, height, 0, durationMs, framesPerSecond, varies, Set.of());
    }
}
