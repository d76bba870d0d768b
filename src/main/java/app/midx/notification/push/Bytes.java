package app.midx.notification.push;

import java.nio.ByteBuffer;
import java.util.Base64;

/** What keys and records are made of, put together and written down. */
final class Bytes {

    private Bytes() {}

    static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException where it is not Base64 as addresses carry it */
    static byte[] ofBase64(String text) {
        return Base64.getUrlDecoder().decode(text.strip());
    }
}
