package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileClaimTest {

    @ParameterizedTest
    @CsvSource({
        "holiday.mp4, holiday.mp4",
        "Ferien am Meer.mov, Ferien am Meer.mov",
        "../../etc/passwd, passwd",
        "C:\\videos\\clip.webm, clip.webm",
        "海辺 🌊.mp4, 海辺 🌊.mp4",
    })
    void nameIsTheLastPartOfWhatTheDeviceSaid(String said, String shown) {
        assertThat(named(said).fileName()).isEqualTo(shown);
    }

    @Test
    void charactersThatAreNotSeenAreLeftOut() {
        assertThat(named("in\u202Evoice\0\n\u200B.mp4").fileName()).isEqualTo("invoice.mp4");
    }

    @Test
    void fileWithoutANameIsCalledVideo() {
        assertThat(named("  \t/").fileName()).isEqualTo("video");
    }

    @Test
    void longNameKeepsItsEnd() {
        assertThat(named("🌊".repeat(300) + ".mp4").fileName()).isEqualTo("🌊".repeat(251) + ".mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "video/mp4, video/mp4",
        "Video/QuickTime; codecs=avc1, video/quicktime",
        "'', application/octet-stream",
        "nonsense, application/octet-stream",
        "video/*, application/octet-stream",
    })
    void typeIsCleaned(String said, String kept) {
        assertThat(new FileClaim("a", said, 1).mimeType()).isEqualTo(kept);
    }

    private static FileClaim named(String name) {
        return new FileClaim(name, "video/mp4", 1);
    }
}
