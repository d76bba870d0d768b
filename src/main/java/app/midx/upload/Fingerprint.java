package app.midx.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.midx.common.CreatorId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By which a creator's own files are known again after they are erased. It is made of the content and the creator, so that it is of
 * no use for finding out who else had a file.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** Null where the content's is not known. */
    static @Nullable String of(CreatorId owner, @Nullable String sha256) {
        if (sha256 == null) {
            return null;
        }
        MessageDigest digest = newSha256();
        digest.update(owner.bytes());
        return HexFormat.of().formatHex(digest.digest(sha256.getBytes(US_ASCII)));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
