package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.simulator.Account;
import app.midx.testing.TestVideos;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody chooses the frame that shall stand for the video. The small video has 45 frames, each for a thirtieth of a second. */
class CoverIT extends JourneyTest {

    @Autowired
    private JdbcClient database;

    /** People of whom nothing is on its way from another test: TikTok has forgotten that by now. */
    @BeforeEach
    void moveIn() {
        tiktok.add(new Account("ines", "ines.films", "Ines Vale", true));
        tiktok.add(new Account("cora", "cora.films", "Cora Lind", true));
    }

    @Test
    void keysGoByFramesAndPagesAndTikTokIsToldWhatTheSliderSays() {
        signInAs("ines");
        beginWith(TestVideos.small());
        Locator slider = slider();

        assertThat(after(slider, "ArrowRight")).hasValue("34");
        assertThat(after(slider, "ArrowUp")).hasValue("67");
        assertThat(after(slider, "PageUp")).hasValue("217");
        assertThat(after(slider, "ArrowLeft")).hasValue("167");
        assertThat(after(slider, "End")).hasValue("1499");
        assertThat(after(slider, "ArrowRight")).hasValue("1467");
        assertThat(after(slider, "ArrowDown")).hasValue("1434");
        assertThat(after(slider, "PageDown")).hasValue("1284");
        assertThat(after(slider, "Home")).hasValue("0");
        assertThat(after(slider, "Shift+ArrowRight")).hasValue("1000");
        assertThat(after(slider, "ArrowRight")).hasAttribute("aria-valuetext", "1.034 seconds of 1.5 seconds");

        post();
        assertThat(coverToldToTikTok()).isEqualTo(1034);
    }

    @Test
    void theHandleIsDraggedOverRealFrames() {
        signInAs("ines");
        beginWith(TestVideos.small());
        Locator slider = slider();
        assertThat(madeTiles()).hasCount(tiles().count());
        List<Object> colours = colours(tiles());
        assertThat(colours).doesNotHaveDuplicates();

        BoundingBox strip = slider.boundingBox();
        page.mouse().move(strip.x + 5, strip.y + strip.height / 2);
        page.mouse().down();
        page.mouse().move(strip.x + strip.width / 2, strip.y + strip.height / 2);
        page.mouse().up();

        assertThat(Integer.parseInt(slider.inputValue())).isBetween(650, 850);
        Locator shown = page.locator("midx-profile-look canvas").first();
        // The colours run evenly from the first frame to the last: half way they lie between those of the strip's ends.
        await().untilAsserted(
                        () -> assertThat(blue(shown)).isBetween(blue(tiles().last()) + 20, blue(tiles().first()) - 20));
    }

    @Test
    void aDraftReopenedOnAnotherDeviceShowsItsFramesFromTheStagedFile() {
        signInAs("ines");
        beginWith(TestVideos.small());
        after(slider(), "Shift+ArrowRight");
        awaitStored(1000);
        assertThat(page.getByText("Uploaded", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        String draft = page.url();
        try (BrowserContext anotherDevice = page.context().browser().newContext()) {
            page = anotherDevice.newPage();
            signInAs("ines");
            Response storedCover = page.waitForResponse("**/covers/**", () -> page.navigate(draft));
            assertThat(storedCover.ok()).isTrue();
            assertThat(slider()).hasValue("1000");
            assertThat(madeTiles()).hasCount(tiles().count());
            assertThat(after(slider(), "ArrowRight")).hasValue("1034");
            awaitStored(1034);
        }
    }

    @Test
    void aReloadForgetsNothingOfTheCover() {
        signInAs("ines");
        beginWith(TestVideos.small());
        after(slider(), "Shift+ArrowRight");
        after(slider(), "ArrowLeft");
        awaitStored(967);
        assertThat(page.getByText("Uploaded", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.reload();

        assertThat(slider()).hasValue("967");
        assertThat(madeTiles()).hasCount(tiles().count());
    }

    @Test
    void aVideoThatTheBrowserCannotShowGetsItsCoverByNumberAndStillFrameByFrame() {
        signInAs("cora");
        beginWith(hevc());
        Locator number = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Cover time"));

        assertThat(page.getByText("Your browser cannot show this video, though"))
                .isVisible();
        assertThat(page.getByText("up to 1.999")).isVisible();
        assertThat(after(number, "ArrowUp")).hasValue("0.034");
        assertThat(after(number, "PageUp")).hasValue("0.234");
        button("One frame back").click();
        assertThat(number).hasValue("0.2");
        number.fill("1.2345");
        assertThat(after(number, "Tab")).hasValue("1.235");

        post();
        assertThat(coverToldToTikTok()).isEqualTo(1235);
    }

    @Test
    void itIsSaidWhatTikTokMakesOfACover() {
        signInAs("ines");
        beginWith(TestVideos.small());

        page.getByLabel("Post directly").check();
        assertThat(page.getByText("TikTok may keep the first frame for posts that only you can view"))
                .isVisible();
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        assertThat(page.getByText("TikTok takes no cover along with a draft")).isVisible();
    }

    private Locator slider() {
        Locator slider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Cover time"));
        // Keys go nowhere before the video has been read.
        assertThat(slider).isEnabled();
        return slider;
    }

    private static Locator after(Locator control, String key) {
        control.press(key);
        return control;
    }

    private Locator tiles() {
        return page.locator(".tiles canvas");
    }

    private Locator madeTiles() {
        return page.locator(".tiles canvas.made");
    }

    private static List<Object> colours(Locator canvases) {
        return canvases.all().stream()
                .map(canvas -> canvas.evaluate("c => [...c.getContext('2d').getImageData(3, 3, 1, 1).data].join()"))
                .toList();
    }

    private static int blue(Locator canvas) {
        return (int) canvas.evaluate("c => c.getContext('2d').getImageData(3, 3, 1, 1).data[2]");
    }

    private void post() {
        page.getByLabel("Post directly").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who can view this video"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Only me"))
                .click();
        button("Post to TikTok").click();
        await().until(() -> !tiktok.posts().isEmpty());
    }

    private int coverToldToTikTok() {
        return Objects.requireNonNull(tiktok.posts().getFirst().postInfo())
                .path("video_cover_timestamp_ms")
                .asInt();
    }

    private void awaitStored(int coverMs) {
        await().until(() -> database.sql("SELECT COUNT(*) FROM upload WHERE cover_timestamp_ms = ?")
                        .param(coverMs)
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** H.265, two seconds, which a Chromium without a licence for it cannot decode. */
    private static Path hevc() {
        try {
            return Path.of(Objects.requireNonNull(CoverIT.class.getResource("hevc.mp4"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
