package app.midx.tiktok;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A call to TikTok that did not succeed. Its message holds no token and no upload URL. */
public abstract sealed class TikTokException extends RuntimeException
        permits TikTokRefusedException, TikTokUnreachableException {

    @Serial
    private static final long serialVersionUID = 1;

    TikTokException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
