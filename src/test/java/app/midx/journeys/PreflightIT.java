package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.midx.media.Videos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A creator picks a video and reads what TikTok will make of it: at once from the browser, and again once Midx has all of it. */
class PreflightIT extends JourneyTest {

    private static final ContainsTextOptions AS_READ = new ContainsTextOptions().setUseInnerText(true);
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);
    private static final String BYTES = "**/media/files/*";

    static Stream<Arguments> videos() {
        return Stream.of(
                argumentSet("22 fps", "h264-22.mp4", List.of("Frame rate Will fail 22 frames a second", "fps=30")),
                argumentSet("358 x 640", "size-358x640.mp4", List.of("Picture Will fail 358 × 640", "scale=720:1288")),
                argumentSet(
                        "HEVC",
                        "hevc-hvc1.mp4",
                        List.of("Codec H.265, no sound Fine", "Frame rate 30 frames a second Fine")),
                argumentSet("VP9", "vp9.webm", List.of("Format WebM Fine", "Codec VP9 with Opus sound Fine")),
                argumentSet("MOV", "h264.mov", List.of("Format MOV Fine", "Codec H.264 with AAC sound Fine")),
                argumentSet(
                        "truncated", "truncated.mp4", List.of("File Will fail Cut off", "ends before the video does")),
                argumentSet(
                        "audio alone",
                        "audio-only.mp4",
                        List.of("File Will fail Sound alone", "sound in this file and no picture")),
                argumentSet(
                        "61 minutes",
                        "61-minutes.mp4",
                        List.of("Length Will fail 61:00, where 10:00 are allowed", "-t 599")));
    }

    @ParameterizedTest
    @MethodSource("videos")
    void theVerdictIsThereBeforeTheBytesAndStaysOnceMidxHasLooked(String video, List<String> verdicts) {
        holdTheBytesBack();
        signInAs("mara");

        beginWith(Videos.path(video));

        verdicts.forEach(verdict -> assertThat(checks()).containsText(verdict, AS_READ));
        assertThat(checks()).containsText("is what your browser reads");

        letTheBytesGo();

        assertThat(checks()).not().containsText("is what your browser reads", SOON);
        verdicts.forEach(verdict -> assertThat(checks()).containsText(verdict, AS_READ));
        boolean bad = verdicts.getFirst().contains("Will fail");
        assertThat(checks().getByText("Will fail")).hasCount(bad ? 1 : 0);
    }

    @Test
    void whatWillFailCannotBeSentAndTheFixCanBeCopied() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        signInAs("mara");
        beginWith(Videos.path("h264-22.mp4"));
        page.getByLabel("Send to my TikTok inbox as a draft").check();

        assertThat(button("Send draft to TikTok")).isDisabled();
        assertThat(page.locator("#post-reason")).containsText("23 to 60 frames a second");
        button("See what to do").click();
        assertThat(checks()).isFocused();
        assertThat(button("Copy line")).isInViewport();
        button("Copy line").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("The line is copied.").first()).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("ffmpeg -i h264-22.mp4 ")
                .endsWith(" h264-22-for-tiktok.mp4");

        button("Replace").click();
        page.getByLabel("Choose a video").setInputFiles(Videos.path("h264-24.mp4"));
        assertThat(button("Send draft to TikTok")).isEnabled();
    }

    @Test
    void aFileOfFourGigabytesIsReadWithinASecond(@TempDir Path folder) throws IOException {
        signInAs("mara");
        beginWith(Videos.path("h264-24.mp4"));
        assertThat(checks()).containsText("24 frames a second");
        page.evaluate("""
                document.querySelector('midx-video-picker').addEventListener('file-facts', (event) => {
                  window.tookMs = performance.now() - window.pickedAt;
                });
                document.querySelector('midx-video-picker').shadowRoot.querySelector('input[type=file]')
                    .addEventListener('change', () => window.pickedAt = performance.now(), { capture: true });
                """);

        page.getByLabel("Choose a video").setInputFiles(huge(folder.resolve("huge.mp4")));

        page.waitForFunction("window.tookMs > 0");
        assertThat(((Number) page.evaluate("window.tookMs")).doubleValue()).isLessThan(1000);
        assertThat(checks()).containsText("30 frames a second");
    }

    /** A video whose frames are followed by as much nothing as a file may have, and its index at the very end. */
    private static Path huge(Path file) throws IOException {
        ByteBuffer small = ByteBuffer.wrap(Videos.bytes("h264-aac.mp4"));
        int free = small.getInt(0);
        int mdat = free + 8;
        int moov = mdat + small.getInt(mdat);
        long hole = 4_000_000_000L - small.capacity();
        // An empty box before mdat is there to make room for a longer length.
        small.putInt(free, 1).putInt(free + 4, small.getInt(mdat + 4)).putLong(mdat, moov - free + hole);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(small.slice(0, moov), 0);
            channel.write(small.slice(moov, small.capacity() - moov), moov + hole);
        }
        assertThat(Files.size(file)).isEqualTo(4_000_000_000L);
        return file;
    }

    private void holdTheBytesBack() {
        page.route(BYTES, route -> {
            if (route.request().method().equals("PATCH")) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    /** The page tries again by itself. */
    private void letTheBytesGo() {
        page.unroute(BYTES);
    }

    private Locator checks() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Checks"));
    }
}
