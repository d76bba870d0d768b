package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.testing.TestVideos;
import app.midx.testing.Wire;
import app.midx.upload.AForm;
import app.midx.upload.UploadForm;
import app.midx.upload.Uploads;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A creator's video finds its way in, whatever becomes of network, page and tab meanwhile; and it is always one video. */
class IngestIT extends JourneyTest {

    private static final String FILES = "**/media/files/*";
    private static final int SLOW = 1_500_000;
    private static final int FAST = 200_000_000;

    @Autowired
    private Uploads uploads;

    @Autowired
    private MediaFiles files;

    @TempDir
    private Path folder;

    private Wire network;
    private CreatorId creator;
    private UploadId draft;
    private final List<Long> offsets = new CopyOnWriteArrayList<>();

    @BeforeEach
    void signIn() {
        signInAs("mara");
        network = new Wire(address(), Duration.ofMillis(1), FAST);
        page.navigate("http://localhost:" + network.address().getPort() + "/uploads");
        page.onDialog(Dialog::accept);
        page.onRequest(this::noteOffset);
        Object who = page.evaluate("fetch('/test/creator').then(answer => answer.text())");
        creator = CreatorId.parse((String) who).orElseThrow();
    }

    @AfterEach
    void hangUp() {
        network.close();
    }

    @Test
    void afterALostNetworkAndAReloadTheSameFileGoesOnWhereItStopped() throws Exception {
        Path video = TestVideos.large();
        begin(video);
        awaitPercent(15);

        network.goDark();
        network.cut();
        assertThat(picker().getByText("waiting for the network")).isVisible();
        network.goBright();
        awaitPercent(percent() + 10);
        long here = received();
        assertThat(here).isPositive();

        page.reload();
        assertThat(picker().getByText("“large.mp4” has not arrived completely."))
                .isVisible();
        assertThat(percent()).isPositive();
        offsets.clear();
        network.setBytesPerSecond(FAST);
        choose(video);

        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertThat(offsets).allSatisfy(offset -> assertThat(offset).isGreaterThanOrEqualTo(here));
        assertArrived(video);
    }

    @Test
    void anotherFileIsNeverMixedIn() throws Exception {
        begin(TestVideos.large());
        awaitPercent(10);
        page.reload();
        Path changed = changedCopyOf(TestVideos.large());

        choose(changed);
        assertThat(picker().getByText("is not the same file as before")).isVisible();
        button("Keep the other one").click();
        assertThat(picker().getByText("“large.mp4” has not arrived completely."))
                .isVisible();

        choose(TestVideos.small());
        assertThat(picker().getByText("is another video than “large.mp4”")).isVisible();
        network.setBytesPerSecond(FAST);
        button("Use this file instead").click();

        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertArrived(TestVideos.small());
    }

    @Test
    void whoPausesGoesOnAndWhoCancelsLeavesNothingBehind() throws Exception {
        Path video = TestVideos.large();
        begin(video);
        awaitPercent(10);
        button("Pause").click();
        assertThat(picker().getByText(Pattern.compile("Paused at \\d+ %"))).isVisible();
        long atRest = received();
        offsets.clear();
        button("Resume").click();
        awaitPercent(30);
        assertThat(offsets.getFirst()).isGreaterThanOrEqualTo(atRest).isPositive();

        MediaId file = Objects.requireNonNull(media());
        button("Cancel upload").click();

        await().until(() -> media() == null);
        // Erased once no upload is locked.
        await().until(() -> files.find(creator, file).isEmpty());
        network.setBytesPerSecond(FAST);
        choose(video);
        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertArrived(video);
    }

    @Test
    void whatHasExpiredIsBegunAnewWithTheFileAtHand() throws Exception {
        Path video = TestVideos.large();
        begin(video);
        awaitPercent(10);
        button("Pause").click();
        MediaId expired = Objects.requireNonNull(media());
        files.erase(expired);
        network.setBytesPerSecond(FAST);

        button("Resume").click();

        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertThat(media()).isNotEqualTo(expired);
        assertArrived(video);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    507 | no_room       | Midx has no room for more of this video
                    401 | -             | You are not signed in any more
                    413 | share_used_up | Delete uploads you no longer need
                    """)
    void whatOnlyAPersonCanMendIsSaidInWordsAndTheSameFileGoesOn(int status, String code, String words)
            throws Exception {
        Path video = TestVideos.large();
        begin(video);
        awaitPercent(10);
        button("Pause").click();
        page.route(FILES, route -> {
            if (route.request().method().equals("PATCH")) {
                String problem = "{\"code\": \"%s\", \"detail\": \"%s\"}".formatted(code, words);
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(problem));
            } else {
                route.resume();
            }
        });
        button("Resume").click();
        assertThat(picker().getByText(words)).isVisible();
        page.unroute(FILES);
        network.setBytesPerSecond(FAST);

        button("Try again").click();

        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertArrived(video);
    }

    @Test
    void leavingTheComposerStopsNothingAndComingBackShowsIt() throws Exception {
        Path video = TestVideos.large();
        begin(video);
        caption().fill("written just before leaving");
        awaitPercent(10);

        link("Uploads").first().click();
        assertThat(page.locator("vaadin-grid").getByText(Pattern.compile("large.mp4 · Uploading \\d+ %")))
                .isVisible();
        page.locator("vaadin-grid")
                .getByText("written just before leaving")
                .first()
                .click();
        awaitPercent(25);
        link("Uploads").first().click();
        network.setBytesPerSecond(FAST);

        await().atMost(Duration.ofSeconds(30)).until(() -> staged().complete());
        assertArrived(video);
        assertThat(offsets).containsExactly(0L);
    }

    @Test
    void twoTabsShowTheSameDraftAndOnlyOneOfThemSends() throws Exception {
        Path video = TestVideos.large();
        begin(video);
        awaitPercent(10);
        Page other = page.context().newPage();
        other.navigate(page.url());

        assertThat(other.getByText("This video is being uploaded in another tab."))
                .isVisible();
        caption(other).fill("from the other tab");
        assertThat(caption()).hasValue("from the other tab");

        other.getByLabel("Choose a video").setInputFiles(video);
        assertThat(picker().getByText("This video is being uploaded in another tab."))
                .isVisible();
        network.setBytesPerSecond(FAST);
        assertThat(other.locator("midx-video-picker")
                        .getByText("Uploaded", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        assertArrived(video);
    }

    @Test
    void whatWasTypedRightBeforeLeavingIsNotLost() {
        begin(TestVideos.small());
        caption().pressSequentially("half a thou");
        page.reload();

        assertThat(caption()).hasValue("half a thou");
    }

    /** As where a request of the page that was left is heard after the next page has asked what there is. */
    @Test
    void whatTheServerHasHeardOnlyInPartIsNotLostEither() {
        begin(TestVideos.small());
        assertThat(picker().getByText("Uploaded", exactly())).isVisible();
        network.goDark();
        network.cut();
        caption().pressSequentially("half a thou");
        AccountId account = Objects.requireNonNull(form().account());
        uploads.save(
                creator,
                draft,
                AForm.readyForTheInbox().of(account).captioned("half a").form());

        network.goBright();
        page.reload();

        assertThat(caption()).hasValue("half a thou");
        await().until(() -> form().caption().equals("half a thou"));
    }

    private UploadForm form() {
        return uploads.find(creator, draft).orElseThrow().form();
    }

    private void begin(Path video) {
        network.setBytesPerSecond(SLOW);
        beginWith(video);
        Matcher place = Pattern.compile("/uploads/([^/]+)/edit").matcher(page.url());
        assertThat(place.find()).isTrue();
        draft = UploadId.parse(place.group(1)).orElseThrow();
    }

    private void noteOffset(Request request) {
        if (request.method().equals("PATCH")) {
            offsets.add(Long.parseLong(request.headers().get("upload-offset")));
        }
    }

    private void choose(Path video) {
        page.getByLabel("Choose a video").setInputFiles(video);
    }

    private Locator picker() {
        return page.locator("midx-video-picker");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void awaitPercent(int atLeast) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> percent() >= atLeast);
    }

    private int percent() {
        return Integer.parseInt(
                picker().getByRole(AriaRole.PROGRESSBAR, new Locator.GetByRoleOptions().setName("Upload"))
                        .getAttribute("aria-valuenow"));
    }

    /** One byte in the middle is another: same name, same size. */
    private Path changedCopyOf(Path video) throws IOException {
        byte[] bytes = Files.readAllBytes(video);
        bytes[bytes.length - 1000] ^= 1;
        return Files.write(folder.resolve(video.getFileName()), bytes);
    }

    private void assertArrived(Path video) throws Exception {
        await().until(() -> staged().complete());
        assertThat(staged().sha256()).isEqualTo(sha256(video));
    }

    private long received() {
        return staged().received();
    }

    private StagedMedia staged() {
        return files.find(creator, Objects.requireNonNull(media())).orElseThrow();
    }

    private @Nullable MediaId media() {
        return uploads.find(creator, draft).orElseThrow().media();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
