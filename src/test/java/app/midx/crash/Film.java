package app.midx.crash;

import app.midx.testing.PaddedVideo;
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

/**
 * A real video, made long enough with noise, in which a lost, doubled or misplaced byte shows.
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
            PaddedVideo.write(file, chunks == 1 ? CHUNK - 123_457 : (long) chunks * CHUNK + 123_457);
            return new Film(chunks, file, sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
