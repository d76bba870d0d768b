package app.midx.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Small videos of every kind, by name: see the README beside them. */
public final class Videos {

    /** Fine but for its length: H.264, 360 by 640 pixels, 24 frames a second. */
    public static final String LONG = "61-minutes.mp4";

    private static final Path FOLDER = Path.of("src", "test", "resources", "videos");
    private static final Path MADE = Path.of("target", "test-videos");

    private Videos() {}

    /** The file, by an absolute path. */
    public static Path path(String name) {
        return LONG.equals(name) ? longOne() : FOLDER.resolve(name).toAbsolutePath();
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that are committed, in the order of the alphabet. */
    public static List<String> names() {
        Predicate<String> other = List.of("README.md", "make.sh", "ffprobe.csv")::contains;
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(other.negate())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file appears under its name only when it is whole, whatever else runs or was killed before. */
    private static synchronized Path longOne() {
        Path video = MADE.resolve(LONG).toAbsolutePath();
        if (Files.exists(video)) {
            return video;
        }
        try {
            Files.createDirectories(video.getParent());
            Path unfinished = Files.createTempFile(video.getParent(), LONG, ".part");
            Files.write(unfinished, LongVideo.of(bytes("h264-24.mp4"), 61 * 60 * 24));
            return Files.move(unfinished, video, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
