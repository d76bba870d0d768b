package app.midx.security;

import app.midx.common.Secret;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jasypt.encryption.StringEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts the values of secret columns with authenticated AES-256-GCM. A sealed value reads {@code keyId:ciphertext}; the id
 * of the owning row is inside the plaintext, so that a value moved to another row is noticed when it is opened.
 */
@Component
public class ColumnCipher {

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int KEY_BYTES = 32;

    private final Map<String, StringEncryptor> encryptors = new LinkedHashMap<>();
    private final String activeKey;

    ColumnCipher(EncryptionSettings settings) {
        settings.byId().forEach((id, key) -> encryptors.put(id, encryptor(id, key)));
        this.activeKey = encryptors.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new EncryptionKeyException(
                        "Midx has no key to encrypt TikTok's tokens with (midx.encryption.keys is not set)."));
    }

    /** Seals a value for one row; what comes out is safe to store. */
    public String seal(UUID owner, Secret value) {
        return activeKey + ":" + encryptor(activeKey).encrypt(owner + "\n" + value.reveal());
    }

    /**
     * Opens a sealed value.
     *
     * @throws UnreadableSecretException where the key is gone, the value was altered, or it belongs to another row
     */
    public Secret open(UUID owner, String sealed) {
        int colon = sealed.indexOf(':');
        if (colon < 1) {
            throw new UnreadableSecretException("it has no key id");
        }
        String plain = decrypt(encryptor(sealed.substring(0, colon)), sealed.substring(colon + 1));
        int end = plain.indexOf('\n');
        if (end < 0 || !plain.substring(0, end).equals(owner.toString())) {
            throw new UnreadableSecretException("it belongs to another row");
        }
        return Secret.of(plain.substring(end + 1));
    }

    private static String decrypt(StringEncryptor encryptor, String ciphertext) {
        if (isCanonical(ciphertext)) {
            try {
                return encryptor.decrypt(ciphertext);
            } catch (Exception altered) {
                // Checked ones too: Jasypt throws them undeclared. They are dropped, as their message may carry parts
                // of the
                // value.
            }
        }
        throw new UnreadableSecretException("it was altered, or sealed with another key of the same id");
    }

    /** Base64 has several texts for the same bytes; only the one that was written is taken. */
    private static boolean isCanonical(String base64) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(base64))
                    .equals(base64);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private StringEncryptor encryptor(String keyId) {
        StringEncryptor encryptor = encryptors.get(keyId);
        if (encryptor == null) {
            throw new UnreadableSecretException("its key is not configured");
        }
        return encryptor;
    }

    private static StringEncryptor encryptor(String id, String key) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new EncryptionKeyException(
                    "A key id in midx.encryption.keys has other signs than letters, digits, - and _");
        }
        return GcmEncryptors.withKey(rawKey(id, key));
    }

    private static byte[] rawKey(String id, String key) {
        try {
            byte[] raw = Base64.getDecoder().decode(key);
            if (raw.length == KEY_BYTES) {
                return raw;
            }
        } catch (IllegalArgumentException noBase64) {
            // falls through to the same answer: the key must not be quoted
        }
        throw new EncryptionKeyException("The key \"" + id + "\" in midx.encryption.keys is not 32 bytes in Base64");
    }
}
