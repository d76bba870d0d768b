package app.midx.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Real videos for tests: H.264 in MP4, 30 frames a second, no sound. They are made once per build, not downloaded. */
public final class TestVideos {

    private static final Path FOLDER = Path.of("target", "test-videos");
    private static final VideoRecipe LARGE = new VideoRecipe(540, 960, 90, 20);
    private static final VideoRecipe SMALL = new VideoRecipe(360, 640, 45, 0);

    private TestVideos() {}

    /** About 20 MB: 540 by 960 pixels, 3 seconds. Enough for several chunks of 5 MB. */
    public static Path large() {
        return made("large.mp4", LARGE);
    }

    /** About 300 KB: 360 by 640 pixels, 1.5 seconds. */
    public static Path small() {
        return made("small.mp4", SMALL);
    }

    /** The file appears under its name only when it is whole, whatever else runs or was killed before. */
    private static synchronized Path made(String name, VideoRecipe recipe) {
        Path video = FOLDER.resolve(name).toAbsolutePath();
        if (Files.exists(video)) {
            return video;
        }
        try {
            Files.createDirectories(video.getParent());
            Path unfinished = Files.createTempFile(video.getParent(), name, ".part");
            VideoMaker.write(recipe, unfinished);
            return Files.move(unfinished, video, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
