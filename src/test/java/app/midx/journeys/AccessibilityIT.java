package app.midx.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.Videos;
import app.midx.simulator.Fault;
import app.midx.testing.TestVideos;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on any screen keeps anybody out, by day or by night. */
class AccessibilityIT extends JourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/terms", "/contact", "/sign-in-problem/cancelled", "/no/such/page"})
    void axeFindsNothingOnPublicPages(String path) {
        open(path);
        assertAccessible(path);
    }

    @Test
    void axeFindsNothingOnACreatorsScreens() {
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
        new ComposerOnScreen(page).seenBy("Only me");
        button("Schedule…").click();
        page.getByText("Your time zone:").waitFor();
        assertAccessible("schedule dialog");
        button("Not now").click();
        page.getByText("Disclose video content").click();
        assertAccessible("composer with disclosure open");
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        tiktok.enqueue(Fault.failReason("publish_cancelled"));
        button("Send draft to TikTok").click();
        page.locator("vaadin-grid").getByText("Failed").first().waitFor();
        page.locator("vaadin-grid").getByText("No caption").first().click();
        page.getByText("Where it lies").first().waitFor();
        assertAccessible("details of a failed upload");
        button("Try again").click();
        button("Send it again").click();
        link("Uploads").first().click();
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
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction("document.getAnimations().every(one => !(one instanceof CSSTransition))");
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().getFirst().getHtml())
                            .toList())
                    .as(screen + ", " + scheme)
                    .isEmpty();
        }
    }
}
