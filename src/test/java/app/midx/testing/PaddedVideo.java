package app.midx.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A real video of any length: players pass over the box that fills it up. The filling is noise, in which a lost, doubled or
 * misplaced byte shows.
 */
public final class PaddedVideo {

    private static final int BLOCK = 1 << 20;
    private static final int HEAD = 8;

    private PaddedVideo() {}

    /** @param size in bytes, up to 4 GiB; longer than {@link TestVideos#small} */
    public static void write(Path file, long size) throws IOException {
        Path video = TestVideos.small();
        long filling = size - Files.size(video);
        Random noise = new Random(size);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK)) {
            Files.copy(video, out);
            out.write(ByteBuffer.allocate(HEAD)
                    .putInt((int) filling)
                    .put("free".getBytes(US_ASCII))
                    .array());
            for (long left = filling - HEAD; left > 0; left -= BLOCK) {
                noise.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
    }
}
