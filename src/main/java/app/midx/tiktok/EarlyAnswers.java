package app.midx.tiktok;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/**
 * Looks, while a body is written, for an answer that came before its time. Under TLS a look is a wait of a millisecond, so looks go
 * by time and not by bytes: a slow link, whose buffers are full, loses nothing, and on a fast one the body is soon out anyway. One
 * for each connection.
 */
final class EarlyAnswers implements ResponseOutOfOrderStrategy {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private long lastLook;

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            InputStream answers,
            long bytesSent,
            long nextBytes)
            throws IOException {
        long now = System.nanoTime();
        if (bytesSent == 0) {
            lastLook = now;
        }
        if (now - lastLook < PAUSE_NANOS) {
            return false;
        }
        lastLook = now;
        return connection.isDataAvailable(Timeout.ONE_MILLISECOND);
    }
}
