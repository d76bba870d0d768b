package app.midx.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a PUT says of its body.
 *
 * @param uploadId of the upload URL; null where it has none
 * @param length bytes of the body
 * @param end bytes of the video that are in with this chunk
 * @param total bytes of the whole video
 */
record ChunkHead(@Nullable String uploadId, long length, long end, long total) {

    private static final String ID = "upload_id=";

    /** Null where the sender has no more to say. */
    static @Nullable ChunkHead read(InputStream in) throws IOException {
        String request = line(in);
        if (request.isEmpty()) {
            return null;
        }
        long length = 0;
        String range = "";
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "content-range" -> range = value;
                default -> {}
            }
        }
        return of(request, length, range);
    }

    boolean isLast() {
        return end == total;
    }

    private static ChunkHead of(String request, long length, String range) {
        String[] numbers = range.substring("bytes ".length()).split("[-/]", -1);
        int id = request.indexOf(ID);
        String uploadId = id < 0 ? null : request.substring(id + ID.length()).split("[& ]", -1)[0];
        return new ChunkHead(uploadId, length, Long.parseLong(numbers[1]) + 1, Long.parseLong(numbers[2]));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
