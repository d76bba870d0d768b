package app.midx.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The first bytes of a file, enough to know a video by. TikTok: Media Transfer Guide, MP4, MOV or WebM. */
final class FileHead {

    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    private final byte[] bytes = new byte[8];

    /** Takes over what part of these bytes, which begin at {@code position} in the file, is in its first eight. */
    void see(long position, byte[] buffer, int length) {
        for (int i = 0; i < length && position + i < bytes.length; i++) {
            bytes[(int) position + i] = buffer[i];
        }
    }

    /** Of bytes that nobody has seen. */
    void takeForVideo() {
        see(0, new byte[] {0, 0, 0, 0, 'f', 't', 'y', 'p'}, bytes.length);
    }

    boolean looksLikeVideo() {
        boolean webm = (bytes[0] & 0xff) == 0x1a
                && (bytes[1] & 0xff) == 0x45
                && (bytes[2] & 0xff) == 0xdf
                && (bytes[3] & 0xff) == 0xa3;
        return webm || BOXES.contains(new String(bytes, 4, 4, StandardCharsets.ISO_8859_1));
    }
}
