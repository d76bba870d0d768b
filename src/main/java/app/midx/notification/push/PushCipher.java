package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what only one browser shall read (RFC 8291: Message Encryption for Web Push, in one record of RFC 8188). */
final class PushCipher {

    /** Push services take 4096 bytes (RFC 8030, 7.2); header, padding sign and seal take 103 of them. */
    static final int LONGEST_TEXT = 3_993;

    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SEAL_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    /**
     * The body of a message.
     *
     * @param text at most {@link #LONGEST_TEXT} bytes
     */
    static byte[] encrypt(byte[] text, BrowserKeys browser) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(text, browser, P256.newPair(), salt);
    }

    /** @param own a pair of its own for every message, as is the salt */
    static byte[] encrypt(byte[] text, BrowserKeys browser, KeyPair own, byte[] salt) throws GeneralSecurityException {
        if (text.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("A push message is too long: " + text.length + " bytes");
        }
        byte[] ownPoint = P256.bytes((ECPublicKey) own.getPublic());
        byte[] shared = P256.shared((ECPrivateKey) own.getPrivate(), P256.publicKey(browser.point()));
        byte[] input =
                derive(browser.auth(), shared, Bytes.concat(ascii("WebPush: info\0"), browser.point(), ownPoint), 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derive(salt, input, ascii("Content-Encoding: aes128gcm\0"), KEY), "AES"),
                new GCMParameterSpec(SEAL_BITS, derive(salt, input, ascii("Content-Encoding: nonce\0"), NONCE)));
        byte[] sealed = cipher.doFinal(Bytes.concat(text, new byte[] {LAST_RECORD}));
        byte[] size = ByteBuffer.allocate(Integer.BYTES).putInt(RECORD).array();
        return Bytes.concat(salt, size, new byte[] {P256.POINT}, ownPoint, sealed);
    }

    /** HKDF (RFC 5869) with SHA-256. */
    static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(info, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
