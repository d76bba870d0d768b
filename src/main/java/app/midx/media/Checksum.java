package app.midx.media;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sender says the bytes of one request add up to (tus 1.0.x, Checksum), compared with what comes. */
final class Checksum {

    /** As the header {@code Tus-Checksum-Algorithm} names them. */
    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final @Nullable MessageDigest digest;
    private final byte[] claimed;

    private Checksum(@Nullable MessageDigest digest, byte[] claimed) {
        this.digest = digest;
        this.claimed = claimed;
    }

    /** Nothing is claimed, so everything is right. */
    static Checksum none() {
        return new Checksum(null, new byte[0]);
    }

    /** @param header {@code sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=} */
    static Checksum parse(@Nullable String header) {
        if (header == null) {
            return none();
        }
        String[] parts = header.strip().split(" +", 2);
        String algorithm = NAMES.get(parts[0]);
        if (algorithm == null) {
            throw IngestException.malformed("Upload-Checksum takes " + ALGORITHMS + " and nothing else.");
        }
        MessageDigest digest = newDigest(algorithm);
        byte[] claimed = decoded(parts.length == 2 ? parts[1] : "");
        if (claimed.length != digest.getDigestLength()) {
            throw malformed();
        }
        return new Checksum(digest, claimed);
    }

    boolean isGiven() {
        return digest != null;
    }

    /** All that remains in the buffer; it remains there. */
    void add(ByteBuffer bytes) {
        if (digest != null) {
            digest.update(bytes.duplicate());
        }
    }

    /** Of all that was added; to be asked once. */
    boolean isRight() {
        return digest == null || MessageDigest.isEqual(digest.digest(), claimed);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw malformed();
        }
    }

    private static IngestException malformed() {
        return IngestException.malformed("Upload-Checksum is no checksum in base64.");
    }

    static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
