package app.midx.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Values in the shapes TikTok gives them: nobody may read anything into their content. */
final class Opaque {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Opaque() {}

    static String text(int length) {
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        return RANDOM.ints(length, 0, letters.length())
                .collect(StringBuilder::new, (text, index) -> text.append(letters.charAt(index)), StringBuilder::append)
                .toString();
    }

    /** Nineteen digits that fit a long and lie beyond 2^53, where a double would lose the last ones. */
    static long id() {
        return 7_400_000_000_000_000_000L + RANDOM.nextLong(100_000_000_000_000_000L);
    }

    static String token(String prefix) {
        return prefix + text(64) + "!" + RANDOM.nextInt(1_000, 10_000) + ".va";
    }

    /** With a star and an exclamation mark in it, so that a client that decodes twice or not at all is found out. */
    static String code() {
        return text(72) + "*1!" + RANDOM.nextInt(1_000, 10_000) + ".va";
    }

    static String derived(String from, int length) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(from))
                .substring(0, length);
    }

    static String hex(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().withUpperCase().formatHex(value);
    }

    static byte[] sha256(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
