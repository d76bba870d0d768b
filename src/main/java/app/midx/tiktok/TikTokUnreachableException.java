package app.midx.tiktok;

import java.io.IOException;
import java.io.Serial;

/** No answer came: no connection, a broken one, or silence for too long. */
public final class TikTokUnreachableException extends TikTokException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean requestMayHaveArrived;

    public TikTokUnreachableException(IOException cause, boolean requestMayHaveArrived) {
        super("TikTok gave no answer: " + cause.getClass().getSimpleName(), cause);
        this.requestMayHaveArrived = requestMayHaveArrived;
    }

    /** False only where it is certain that TikTok never saw the request, since no connection came about. */
    public boolean requestMayHaveArrived() {
        return requestMayHaveArrived;
    }

    static TikTokUnreachableException of(IOException cause) {
        return new TikTokUnreachableException(cause, !Connecting.failed(cause));
    }
}
