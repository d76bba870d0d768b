package app.midx.media.probe;

import app.midx.media.VideoFacts;
import java.io.IOException;

/** The time for one look was over before the video was understood. That says nothing of the video: look again later. */
public final class TookTooLong extends IOException {

    private final transient VideoFacts soFar;

    TookTooLong(VideoFacts soFar) {
        super("the time for reading this video was over");
        this.soFar = soFar;
    }

    /** What was found out by then, for whoever does not want to look once more. */
    public VideoFacts soFar() {
        return soFar;
    }
}
