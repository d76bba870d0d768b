package app.midx.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/**
 * A file that begins as an MP4 does; the rest is noise, in which a lost, doubled or misplaced byte shows.
 *
 * @param chunks how many it is sent in
 */
record Film(int chunks, Path file, String sha256) {

    /** The least that TikTok takes for one of several chunks (TikTok: Media Transfer Guide), in bytes. */
    static final int CHUNK = 5_000_000;

    /** The last chunk takes a remainder, so that it differs from the others in length. */
    static Film of(int chunks, Path folder) {
        Path file = folder.resolve("film-of-" + chunks + ".mp4");
        try {
            Files.createDirectories(folder);
            write(file, chunks == 1 ? CHUNK - 123_457 : (long) chunks * CHUNK + 123_457);
            return new Film(chunks, file, sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, long size) throws IOException {
        Random noise = new Random(size);
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] head = HexFormat.of().parseHex("00000018667479706d70343200000000");
            out.write(head);
            for (long left = size - head.length; left > 0; left -= block.length) {
                noise.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
