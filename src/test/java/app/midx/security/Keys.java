package app.midx.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Encryption keys for tests. */
final class Keys {

    private Keys() {}

    static String fresh() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static ColumnCipher cipher(String keys) {
        return new ColumnCipher(new EncryptionSettings(keys));
    }
}
