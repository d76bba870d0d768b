package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.ReceivedPost;
import app.midx.testing.TestVideos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody connects a TikTok account and publishes a real video. */
class MainJobIT extends JourneyTest {

    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(60_000);

    @Test
    void aVideoGoesFromThePickedFileToPublishedInTheLiveListWithoutAReload() throws Exception {
        Path video = TestVideos.large();
        signInAs("mara");
        beginWith(video);
        caption().fill("Tür auf 🚪 #diy");
        page.getByLabel("Post directly").check();
        choose("Who can view this video", "Only me");
        page.getByLabel("Allow Comment").check();
        page.getByLabel("AI-generated content").check();
        moveCoverTo("1500");
        page.evaluate("window.neverReloaded = true");

        button("Post to TikTok").click();

        assertThat(page).hasURL(Pattern.compile("/uploads$"));
        assertThat(inList("Tür auf")).isVisible();
        assertThat(inList("Published · Private, as you chose")).isVisible(SOON);
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        assertArrived(video, """
                {
                  "title": "Tür auf 🚪 #diy",
                  "privacy_level": "SELF_ONLY",
                  "disable_duet": true,
                  "disable_stitch": true,
                  "disable_comment": false,
                  "video_cover_timestamp_ms": 1500,
                  "brand_content_toggle": false,
                  "brand_organic_toggle": false,
                  "is_aigc": true
                }
                """);
    }

    @Test
    void aDraftGoesToTheInboxAndTikTokIsToldNothingElse() throws Exception {
        Path video = TestVideos.small();
        signInAs("mara");
        beginWith(video);
        page.getByLabel("Send to my TikTok inbox as a draft").check();

        button("Send draft to TikTok").click();

        assertThat(inList("In your TikTok inbox")).isVisible(SOON);
        ReceivedPost draft = onlyPost();
        assertThat(draft.sha256()).isEqualTo(sha256(video));
        assertThat(draft.postInfo()).isNull();
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void aPublicAccountIsToldWhyItCannotPostYetAndNothingIsSent() {
        signInAs("oskar");
        beginWith(TestVideos.small());
        caption().fill("Sourdough");
        page.getByLabel("Post directly").check();

        assertThat(page.getByText("TikTok has not audited Midx yet").first()).isVisible();
        assertThat(button("Post to TikTok")).isDisabled();
        assertThat(tiktok.posts()).isEmpty();
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void whoeverCancelsAtTikTokIsToldSoAndOfferedTheWayOn() {
        open("/");
        link("Continue with TikTok").click();

        button("Cancel").click();

        assertThat(page).hasURL(Pattern.compile("/sign-in-problem/cancelled$"));
        assertThat(link("Continue with TikTok")).isVisible();
        assertThat(tiktok.posts()).isEmpty();
    }

    private void assertArrived(Path video, String postInfo) throws Exception {
        ReceivedPost post = onlyPost();
        assertThat(post.sha256()).isEqualTo(sha256(video));
        assertThat(post.chunks()).hasSizeGreaterThan(2);
        assertThat(post.postInfo()).isEqualTo(json(postInfo));
        assertThat(tiktok.violations()).isEmpty();
    }

    private ReceivedPost onlyPost() {
        assertThat(tiktok.posts()).hasSize(1);
        return tiktok.posts().getFirst();
    }

    private void choose(String select, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(select))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    private void moveCoverTo(String milliseconds) {
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Cover time"))
                .fill(milliseconds);
    }

    private Locator inList(String text) {
        return page.locator("vaadin-grid").getByText(text).first();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return new tools.jackson.databind.json.JsonMapper().readTree(text);
    }
}
