package app.midx.local;

import app.midx.testing.TestVideos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Consumer;

/** The part of the tour that a creator spends most time in: the list, the composer and the details of an upload. */
final class UploadsTour {

    private final Page page;
    private final Consumer<String> picture;

    UploadsTour(Page page, Consumer<String> picture) {
        this.page = page;
        this.picture = picture;
    }

    void go() {
        picture.accept("uploads-on-arrival");
        compose("composer-empty");
        pickVideo();
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Caption").setExact(true))
                .fill("First frost on the allotment. Cabbages do not mind, I do. #garden #november");
        picture.accept("composer-with-video");
        disclose();
        picture.accept("composer-with-disclosure");
        page.getByText("Disclose video content").click();
        sendAs("Post directly", "Post to TikTok");
        compose("composer-again");
        pickVideo();
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        picture.accept("composer-for-the-inbox");
        button("Send draft to TikTok").click();
        inList("In your TikTok inbox").waitFor();
        picture.accept("uploads");
        inList("First frost").click();
        page.getByText("It is on TikTok").waitFor();
        picture.accept("details");
    }

    private void compose(String name) {
        button("New upload").click();
        page.getByLabel("Choose a video").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        // There is a choice only where an earlier part of the tour has connected another account.
        if (page.getByText("Choose an account").isVisible()) {
            choose("Account", "Mara Fields");
        }
        picture.accept(name);
    }

    private void pickVideo() {
        page.getByLabel("Choose a video").setInputFiles(TestVideos.large());
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Cover time"))
                .fill("1200");
    }

    private void disclose() {
        choose("Who can view this video", "Only me");
        page.getByText("Disclose video content").click();
        page.getByLabel("Your brand").check();
    }

    private void choose(String select, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(select))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    private void sendAs(String mode, String send) {
        page.getByLabel(mode).check();
        button(send).click();
        inList("Published").waitFor();
    }

    private Locator inList(String text) {
        return page.locator("vaadin-grid").getByText(text).first();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
