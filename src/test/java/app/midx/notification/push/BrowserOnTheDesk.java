package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other end of a push: the one that can read it (RFC 8291, 3.4). */
final class BrowserOnTheDesk {

    private final KeyPair pair;
    private final byte[] auth = new byte[16];

    BrowserOnTheDesk() throws GeneralSecurityException {
        pair = P256.newPair();
        new SecureRandom().nextBytes(auth);
    }

    String p256dh() {
        return Bytes.base64(point());
    }

    String auth() {
        return Bytes.base64(auth);
    }

    BrowserKeys keys() {
        return new BrowserKeys(point(), auth);
    }

    String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer message = ByteBuffer.wrap(body);
        byte[] salt = take(message, 16);
        message.getInt();
        byte[] sender = take(message, message.get());
        byte[] sealed = take(message, message.remaining());
        byte[] shared = P256.shared((ECPrivateKey) pair.getPrivate(), P256.publicKey(sender));
        byte[] input =
                PushCipher.derive(auth, shared, Bytes.concat("WebPush: info\0".getBytes(UTF_8), point(), sender), 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(PushCipher.derive(salt, input, info("aes128gcm"), 16), "AES"),
                new GCMParameterSpec(128, PushCipher.derive(salt, input, info("nonce"), 12)));
        byte[] padded = cipher.doFinal(sealed);
        return new String(padded, 0, padded.length - 1, UTF_8);
    }

    private byte[] point() {
        return P256.bytes((ECPublicKey) pair.getPublic());
    }

    private static byte[] info(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(UTF_8);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }
}
