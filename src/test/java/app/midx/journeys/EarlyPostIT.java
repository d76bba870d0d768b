package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Account;
import app.midx.simulator.ReceivedPost;
import app.midx.testing.TestVideos;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Somebody with a slow line presses the button long before the video is here. */
class EarlyPostIT extends JourneyTest {

    private static final int BYTES_A_SECOND = 1_500_000;
    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(90_000);

    private final Path video = TestVideos.large();

    @Test
    void theVideoGoesOnToTikTokWhileItArrivesAndIsPostedOnce() throws Exception {
        // The list of somebody of this test's own: what others have published is not in it.
        tiktok.add(new Account("ilya", "ilya.films", "Ilya Sund", true));
        pressEarly("ilya");

        assertThat(inList("receiving \\d+ %")).isVisible();
        assertThat(inList("Sending \\d+ % · receiving \\d+ %")).isVisible(IN_TIME);
        assertThat(inList("Published · Private, as you chose")).isVisible(IN_TIME);
        assertIsOnlyPost();
    }

    @Test
    void anUploadThatALeftPageBrokeOffIsGoneOnWithFromTheDetails() throws Exception {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        // The list of somebody else: what the other test has published is not in it.
        tiktok.add(new Account("runa", "runa.films", "Runa Holt", true));
        pressEarly("runa");
        awaitBytesAtTikTok();

        page.reload();
        page.locator("vaadin-grid").getByText("No caption").first().click();

        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.getByText("The rest of the video")).isVisible();
        page.getByLabel("Choose a video").setInputFiles(TestVideos.small());
        assertThat(page.getByText("That is another file.")).isVisible();
        page.getByLabel("Choose a video").setInputFiles(video);
        assertThat(page.getByText("Published · Private, as you chose").first()).isVisible(IN_TIME);
        assertThat(page.getByText("The rest of the video")).isHidden();
        assertIsOnlyPost();
    }

    private void pressEarly(String person) {
        signInAs(person);
        slowDown();
        beginWith(video);
        page.getByLabel("Post directly").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who can view this video"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Only me"))
                .click();
        assertThat(page.getByText("Keep this page open until the upload is complete")
                        .first())
                .isVisible();
        button("Post to TikTok").click();
        assertThat(page).hasURL(Pattern.compile("/uploads$"));
    }

    private void awaitBytesAtTikTok() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> tiktok.posts().stream().anyMatch(post -> post.receivedBytes() > 0));
    }

    private void assertIsOnlyPost() throws Exception {
        assertThat(tiktok.posts())
                .singleElement()
                .extracting(ReceivedPost::sha256)
                .isEqualTo(sha256(video));
        assertThat(tiktok.violations()).isEmpty();
    }

    private Locator inList(String words) {
        return page.locator("vaadin-grid").getByText(Pattern.compile(words)).first();
    }

    private void slowDown() {
        CDPSession chromium = page.context().newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        chromium.send("Network.enable");
        chromium.send("Network.emulateNetworkConditions", line);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
