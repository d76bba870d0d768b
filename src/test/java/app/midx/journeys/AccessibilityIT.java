package app.midx.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.Videos;
import app.midx.testing.TestVideos;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on any screen keeps anybody out, by day or by night. */
class AccessibilityIT extends JourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/terms", "/contact", "/sign-in-problem/cancelled", "/no/such/page"})
    void axeFindsNothingOnPublicPages(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            open(path);
            assertAccessible(path);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingOnACreatorsScreens(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        signInAs("mara");
        assertAccessible("uploads");
        beginWith(Videos.path("h264-22.mp4"));
        page.getByText("Will fail").first().waitFor();
        assertAccessible("composer with a video that will fail");
        button("Replace").click();
        page.getByLabel("Choose a video").setInputFiles(TestVideos.small());
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        assertAccessible("composer for the inbox");
        page.getByLabel("Post directly").check();
        page.getByText("Disclose video content").click();
        assertAccessible("composer with disclosure open");
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        button("Send draft to TikTok").click();
        page.locator("vaadin-grid").getByText("In your TikTok inbox").first().waitFor();
        assertAccessible("uploads with a row");
        page.locator("vaadin-grid").getByText("No caption").first().click();
        assertAccessible("details");
        open("/account");
        assertAccessible("account");
    }

    private void assertAccessible(String screen) {
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // A notice that fades in or out has the contrast of neither.
        page.addStyleTag(
                new Page.AddStyleTagOptions().setContent("vaadin-notification-container { display: none !important }"));
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList())
                .as(screen)
                .isEmpty();
    }
}
