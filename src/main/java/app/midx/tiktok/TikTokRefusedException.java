package app.midx.tiktok;

import java.io.Serial;

/** TikTok answered, and the answer is no, or not to be understood. */
public final class TikTokRefusedException extends TikTokException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient TikTokError error;

    public TikTokRefusedException(TikTokError error) {
        super(
                "TikTok answered %s (HTTP %d, log_id %s): %s"
                        .formatted(error.code(), error.httpStatus(), error.logId(), error.message()),
                null);
        this.error = error;
    }

    public TikTokError error() {
        return error;
    }
}
