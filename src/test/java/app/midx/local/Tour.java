package app.midx.local;

import app.midx.account.signin.SignInFailure;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.function.Function;

/** A walk through every screen of Midx with one browser, taking a picture of each. */
final class Tour {

    // The toolbar of Vaadin's development mode is none of ours; a notice would hide what it speaks of.
    private static final String HIDE_DEVELOPMENT_TOOLS =
            "copilot-main, copilot-notifications-container, vaadin-dev-tools, vaadin-notification-container { display: none !important; }";

    private final Page page;
    private final String base;
    private final ViewportSize screen;
    private final Function<String, Path> fileOf;

    Tour(Page page, String base, Function<String, Path> fileOf) {
        this.page = page;
        this.base = base;
        this.screen = page.viewportSize();
        this.fileOf = fileOf;
    }

    void go() {
        visit("", "landing");
        visit("privacy", "privacy");
        visit("terms", "terms");
        visit("contact", "contact");
        visit("no/such/page", "not-found");
        for (SignInFailure failure : SignInFailure.values()) {
            visit("sign-in-problem/" + failure.key(), "sign-in-problem-" + failure.key());
        }
        leaveUnfinished();
        connectEverything();
        new UploadsTour(page, this::picture).go();
        visit("account", "account");
        connectWithoutPublishing();
        picture("connected");
        visit("account", "account-with-refused-permission");
    }

    private void visit(String path, String name) {
        page.setViewportSize(screen.width, screen.height);
        page.navigate(base + "/" + path);
        picture(name);
    }

    private void leaveUnfinished() {
        page.navigate(base + "/oauth2/authorization/tiktok");
        visit("", "landing-after-unfinished-sign-in");
    }

    private void connectEverything() {
        page.navigate(base + "/oauth2/authorization/tiktok");
        consent();
    }

    private void connectWithoutPublishing() {
        page.navigate(base + "/oauth2/authorization/tiktok");
        page.locator("input[name=account]").last().check();
        page.locator("input[value='video.publish']").uncheck();
        consent();
    }

    private void consent() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Continue").setExact(true))
                .click();
        page.waitForURL(url -> url.startsWith(base));
    }

    private void picture(String name) {
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(HIDE_DEVELOPMENT_TOOLS));
        growToContent();
        page.screenshot(new Page.ScreenshotOptions().setPath(fileOf.apply(name)));
        page.setViewportSize(screen.width, screen.height);
    }

    /** So that the whole page is in the picture, with what is fixed to the bottom at its bottom. */
    private void growToContent() {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(screen.width, Math.max(screen.height, height));
    }
}
