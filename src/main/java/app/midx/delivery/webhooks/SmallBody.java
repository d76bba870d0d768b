package app.midx.delivery.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request that has to be small and to come quickly, whatever its headers promise. */
final class SmallBody {

    /** Far more than any event has, and little enough to keep in memory for many strangers at once. */
    static final int MOST_BYTES = 64 * 1024;

    /** Small, for each reader holds one of these while it waits. */
    private static final int STEP = 1024;

    private SmallBody() {}

    /**
     * Reads to the end. While nothing comes this waits for as long as the container lets it, and holds no bytes of the room
     * for longer than that allows.
     *
     * @param room takes the body as it came over the wire
     * @throws TooLargeException as soon as that is known; what follows is not read here
     * @throws BodyRoom.CrowdedException where there is no room for it
     * @throws IOException where it broke off, or trickles
     */
    static byte[] read(HttpServletRequest request, BodyRoom.Body room) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLargeException();
        }
        InputStream coming = request.getInputStream();
        byte[] step = new byte[STEP];
        for (int read = coming.read(step); read >= 0; read = coming.read(step)) {
            room.add(step, read);
            if (room.length() > MOST_BYTES) {
                throw new TooLargeException();
            }
        }
        return room.toByteArray();
    }

    static final class TooLargeException extends IOException {}
}
