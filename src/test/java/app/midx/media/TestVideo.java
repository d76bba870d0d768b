package app.midx.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that begin as an MP4 does; the rest is a pattern in which a lost or doubled byte shows. */
final class TestVideo {

    private TestVideo() {}

    static byte[] ofSize(int size) {
        byte[] video = new byte[size];
        for (int at = 0; at < size; at++) {
            video[at] = (byte) (at * 31 + at / 257);
        }
        byte[] head = HexFormat.of().parseHex("00000018667479706d70343200000000");
        System.arraycopy(head, 0, video, 0, Math.min(size, head.length));
        return video;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
