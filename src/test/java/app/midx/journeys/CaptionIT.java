package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.simulator.Account;
import app.midx.testing.ConnectedCreators;
import app.midx.upload.AForm;
import app.midx.upload.UploadFacts;
import app.midx.upload.Uploads;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes the words for a video: with keys alone, with a thumb, and with more of them than TikTok takes. */
class CaptionIT extends JourneyTest {

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void writeBefore() {
        Account nell = new Account("nell", "nell.films", "Nell Ode", true);
        tiktok.add(nell);
        ConnectedAccount account = creators.connect("nell");
        UploadFacts draft = uploads.newDraft(account.owner());
        uploads.save(
                account.owner(),
                draft.id(),
                AForm.readyToPost()
                        .of(account.id())
                        .captioned("Sown #frost #Frühling with @vera.films")
                        .form());
        database.sql("UPDATE upload SET status = 'CANCELLED', queued_at = created_at WHERE id = :id")
                .param("id", draft.id().bytes())
                .update();
        signInAs("nell");
        open("/uploads/new");
        new ComposerOnScreen(page).awaitAnswer();
    }

    @Test
    void earlierTagsAreOfferedOnTheirFirstCharacterAndTakenByKeysAlone() {
        caption().focus();
        page.keyboard().type("🚪 New #fr");
        assertThat(suggestions()).containsText(new String[] {"#frost", "#Frühling"});
        assertThat(caption()).hasAttribute("aria-controls", "midx-caption-tags");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(suggestions().nth(1)).hasAttribute("aria-selected", "true");
        assertThat(caption()).hasAttribute("aria-activedescendant", "midx-caption-tags-1");
        page.keyboard().press("Enter");
        assertThat(caption()).hasValue("🚪 New #Frühling ");
        assertThat(preview().locator(".tag")).hasText("#Frühling");

        page.keyboard().type("@");
        assertThat(suggestions()).hasText(new String[] {"@vera.films"});
        page.keyboard().press("Escape");
        assertThat(suggestions()).hasCount(0);
        page.keyboard().type("v");
        page.keyboard().press("Enter");
        assertThat(caption()).hasValue("🚪 New #Frühling @v\n");

        page.keyboard().type("@v");
        suggestions().first().click();
        assertThat(caption()).hasValue("🚪 New #Frühling @v\n@vera.films ");
        assertThat(caption()).isFocused();
    }

    @Test
    void theLastTagsAreAppendedAndNothingThatIsTypedMeanwhileIsLost() {
        caption().fill("Tilled #frost, half a thou");
        ElementHandle field = caption().elementHandle();
        ElementHandle use = button("Use my last settings").elementHandle();
        page.evaluate("""
                ([use, field]) => {
                  use.click();
                  field.focus();
                  document.execCommand('insertText', false, 'ght');
                }""", List.of(use, field));

        assertThat(caption()).hasValue("Tilled #frost, half a thought #Frühling");
        page.keyboard().type(" more");
        assertThat(caption()).hasValue("Tilled #frost, half a thought more #Frühling");
        button("Use my last settings").click();
        assertThat(page.getByText("Filled in as the last time")).isVisible();
        page.reload();
        assertThat(caption()).hasValue("Tilled #frost, half a thought more #Frühling");
    }

    @Test
    void whatIsPastedIsNeverCutAndItIsSaidByHowMuchItIsTooLong() {
        String pasted = "🚪".repeat(1_101);
        caption().fill(pasted);

        assertThat(page.getByText("2202 / 2200")).isVisible();
        assertThat(page.getByText("2 characters too long for TikTok")).isVisible();
        assertThat(page.locator("#post-reason")).containsText("Shorten the caption by 2 characters.");
        assertThat(caption()).hasValue(pasted);
        assertThat(preview()).containsText(pasted);

        caption().press("End");
        page.keyboard().press("Backspace");
        assertThat(page.getByText("2200 / 2200")).isVisible();
        assertThat(caption()).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void onAPhoneTheButtonIsUnderTheThumbAndHidesNothingThatHasTheFocus() {
        page.setViewportSize(360, 740);
        caption().focus();
        for (int stop = 0; stop < 14; stop++) {
            assertThat(page.evaluate(HIDDEN)).as("stop " + stop).isEqualTo("");
            page.keyboard().press("Tab");
        }
        page.evaluate("scrollTo(0, 0)");
        assertThat(button("Post to TikTok")).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

        // A desk at 200 %: what little height there is belongs to the form.
        page.setViewportSize(640, 450);
        page.evaluate("scrollTo(0, 0)");
        assertThat(button("Post to TikTok")).not().isInViewport();
    }

    /** Says what lies over the middle of what has the focus, where something does. */
    private static final String HIDDEN = """
            () => {
              let focused = document.activeElement;
              if (!focused || focused === document.body) return '';
              while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              const box = focused.getBoundingClientRect();
              if (box.width < 2 || box.height > innerHeight / 2) return '';
              const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              const bar = hit?.closest('.midx-post-bar, .midx-top');
              return !hit || (bar && !bar.contains(focused)) ? focused.outerHTML : '';
            }""";

    private Locator suggestions() {
        return page.getByRole(AriaRole.OPTION);
    }

    private Locator preview() {
        return page.locator("midx-phone-preview");
    }
}
