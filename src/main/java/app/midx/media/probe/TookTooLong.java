package app.midx.media.probe;

import java.io.IOException;

/** The time for one look was over before the video was understood. That says nothing of the video: look again later. */
public final class TookTooLong extends IOException {

    TookTooLong() {
        super("the time for reading this video was over");
    }
}
