package app.midx.journeys;

import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Chromium;
import app.midx.testing.MidxTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A creator's browser before a Midx of the test's own. Controls are found by their accessible names, as a screen reader finds them. */
@MidxTest
abstract class JourneyTest {

    private static final Logger log = LoggerFactory.getLogger(JourneyTest.class);

    private static final double PATIENCE_MS = 30_000;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    protected TikTokSimulator tiktok;

    @RegisterExtension
    final AfterTestExecutionCallback witness = this::tellWhatWasSeen;

    private BrowserContext context;
    protected Page page;

    @BeforeAll
    static void openTheBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        // As patient in expecting something as in doing it: a machine may be slow.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void startAfresh() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofSeconds(1);
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    /** The cause of a failure is rarely in the assertion alone. */
    private void tellWhatWasSeen(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            Path file =
                    Path.of("target", "journeys", test.getRequiredTestMethod().getName() + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            log.info("What was seen at the failure, also in {}:\n{}", file, page.innerText("body"));
        }
    }

    protected void open(String path) {
        page.navigate(address() + path);
    }

    protected URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** From the landing page through TikTok's consent to the uploads. */
    protected void signInAs(String person) {
        open("/");
        link("Continue with TikTok").click();
        page.locator("input[value='" + person + "']").check();
        button("Continue").click();
    }

    /** From the uploads into a composer with a video in it. */
    protected void beginWith(Path video) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New upload"))
                .first()
                .click();
        page.getByLabel("Choose a video").setInputFiles(video);
    }

    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected Locator caption() {
        return caption(page);
    }

    /** The field alone: a list of earlier captions has the word in its name, too. */
    static Locator caption(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Caption").setExact(true));
    }

    protected Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
