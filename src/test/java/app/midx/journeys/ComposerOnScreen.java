package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** The composer's controls, by the names they carry for everybody. */
record ComposerOnScreen(Page page) {

    static final String AUDIENCE = "Who can view this video";

    /** TikTok has said what the account may post, or that it may not. */
    ComposerOnScreen awaitAnswer() {
        assertThat(checks()).containsText("TikTok account");
        assertThat(checks()).not().containsText("Asking TikTok");
        return this;
    }

    ComposerOnScreen withVideo(Path video) {
        page.getByLabel("Choose a video").setInputFiles(video);
        assertThat(page.getByText("Uploaded", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        return this;
    }

    ComposerOnScreen seenBy(String audience) {
        audience().click();
        option(audience).click();
        assertThat(options()).hasCount(0);
        return this;
    }

    /** Ticks, one after the other. */
    ComposerOnScreen tick(String... labels) {
        for (String label : labels) {
            box(label).check();
        }
        return this;
    }

    ComposerOnScreen disclose(String... boxes) {
        return tick("Disclose video content").tick(boxes);
    }

    Locator caption() {
        return JourneyTest.caption(page);
    }

    Locator audience() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(AUDIENCE));
    }

    Locator options() {
        return page.getByRole(AriaRole.OPTION);
    }

    List<String> audiences() {
        audience().click();
        options().first().waitFor();
        List<String> names = options().allInnerTexts();
        page.keyboard().press("Escape");
        assertThat(options()).hasCount(0);
        return names;
    }

    Locator option(String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    Locator box(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator checks() {
        return region("Checks");
    }

    Locator region(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    Locator press() {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Post to TikTok").setExact(true));
    }

    Locator reasons() {
        return page.locator("#post-reason");
    }

    Locator declaration() {
        return page.getByRole(AriaRole.PARAGRAPH)
                .filter(new Locator.FilterOptions().setHasText("By posting, you agree to"));
    }

    /** What a pointer that rests there is told. */
    static String hover(Locator place) {
        return (String) place.evaluate("""
                place => {
                  const box = place.getBoundingClientRect();
                  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return hit?.closest('[title]')?.title ?? '';
                }""");
    }
}
