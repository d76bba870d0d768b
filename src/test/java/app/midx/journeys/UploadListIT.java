package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.midx.testing.TestVideos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody looks for an upload of theirs, and deletes it by mistake. */
class UploadListIT extends JourneyTest {

    @Test
    void whatWasLookedForOutlivesAReloadAndADeletionIsTakenBackWithTheKeyboard() {
        signInAs("mara");
        draft("A squeaky hinge");
        draft("The front door");

        search().fill("hinge");

        assertThat(inList("A squeaky hinge")).isVisible();
        assertThat(inList("The front door")).isHidden();
        assertThat(page).hasURL(Pattern.compile("/uploads\\?q=hinge$"));
        page.reload();
        assertThat(search()).hasValue("hinge");
        assertThat(inList("A squeaky hinge")).isVisible();
        assertThat(inList("The front door")).isHidden();

        inList("A squeaky hinge").click();
        assertThat(caption()).hasValue("A squeaky hinge");
        page.goBack();
        assertThat(search()).hasValue("hinge");
        inList("A squeaky hinge").click();
        button("Delete draft").click();
        assertThat(button("Undo")).isFocused();
        assertThat(inList("The front door")).isVisible();
        assertThat(inList("A squeaky hinge")).isHidden();

        page.keyboard().press("Enter");

        assertThat(inList("A squeaky hinge")).isVisible();
    }

    private void draft(String caption) {
        beginWith(TestVideos.small());
        caption().fill(caption);
        caption().blur();
        link("Uploads").first().click();
        assertThat(inList(caption)).isVisible();
    }

    private Locator caption() {
        return page.getByLabel("Caption");
    }

    private Locator search() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search captions and file names"));
    }

    private Locator inList(String text) {
        return page.locator("vaadin-grid").getByText(text).first();
    }
}
