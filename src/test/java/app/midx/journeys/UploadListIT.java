package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsFocusedOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody looks for an upload of theirs, and deletes it by mistake. */
class UploadListIT extends JourneyTest {

    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

    @Test
    void whatWasLookedForOutlivesAReloadAndADeletionIsTakenBackWithTheKeyboard() {
        signInAs("mara");
        draft("A squeaky hinge");
        draft("The front door");

        search().fill("hinge");

        assertThat(inList("A squeaky hinge")).isVisible();
        assertThat(inList("The front door")).isHidden(new IsHiddenOptions().setTimeout(30_000));
        assertThat(page).hasURL(Pattern.compile("/uploads\\?q=hinge$"));
        page.reload();
        assertThat(search()).hasValue("hinge", new HasValueOptions().setTimeout(30_000));
        assertThat(inList("A squeaky hinge")).isVisible(SOON);
        assertThat(inList("The front door")).isHidden();

        inList("A squeaky hinge").click();
        assertThat(caption()).hasValue("A squeaky hinge", new HasValueOptions().setTimeout(30_000));
        // The view may be there a moment before its address is.
        assertThat(page).hasURL(Pattern.compile("/edit$"));
        page.goBack();
        assertThat(search()).hasValue("hinge", new HasValueOptions().setTimeout(30_000));
        inList("A squeaky hinge").click();
        button("Delete draft").click();
        assertThat(button("Undo")).isFocused(new IsFocusedOptions().setTimeout(30_000));
        assertThat(inList("The front door")).isVisible(SOON);
        assertThat(inList("A squeaky hinge")).isHidden();

        page.keyboard().press("Enter");

        assertThat(inList("A squeaky hinge")).isVisible(SOON);
    }

    private void draft(String caption) {
        button("New upload").first().click();
        caption().fill(caption);
        caption().blur();
        assertThat(page.getByText("Saved · ").first()).isVisible(SOON);
        open("/uploads");
        assertThat(inList(caption)).isVisible(SOON);
    }

    private Locator search() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search captions and file names"));
    }

    private Locator inList(String text) {
        return page.locator("vaadin-grid").getByText(text).first();
    }
}
