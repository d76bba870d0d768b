package app.midx.delivery.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Reads the body of a request that has to be small and to come quickly, whatever its headers promise. */
final class SmallBody {

    /** Far more than any event has, and little enough to keep in memory for many strangers at once. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int STEP = 8 * 1024;

    private SmallBody() {}

    /**
     * The body as it came over the wire.
     *
     * @throws TooLargeException as soon as that is known; what follows is not read here
     * @throws IOException where it broke off, or trickles
     */
    static byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLargeException();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        InputStream coming = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int read = coming.read(step); read >= 0; read = coming.read(step)) {
            body.write(step, 0, read);
            if (body.size() > MOST_BYTES) {
                throw new TooLargeException();
            }
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("The body trickles");
            }
        }
        return body.toByteArray();
    }

    static final class TooLargeException extends IOException {}
}
