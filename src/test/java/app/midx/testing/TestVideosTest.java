package app.midx.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestVideosTest {

    @Test
    void theLargeVideoHasAbout20MegabytesAndIsMadeOnce() throws IOException {
        Path video = TestVideos.large();

        assertThat(Files.size(video)).isBetween(18_000_000L, 22_000_000L);
        assertThat(Files.getLastModifiedTime(TestVideos.large())).isEqualTo(Files.getLastModifiedTime(video));
    }

    @Test
    void theSmallVideoHasAbout300Kilobytes() throws IOException {
        assertThat(Files.size(TestVideos.small())).isBetween(200_000L, 400_000L);
    }
}
