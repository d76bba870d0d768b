package app.midx.journeys;

import static app.midx.journeys.ComposerOnScreen.hover;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.account.AccountTokens;
import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.media.Videos;
import app.midx.simulator.Account;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.RecordedRequest;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What TikTok's audit asks for, point by point and in the order of its guidelines (TikTok: Content Sharing Guidelines). One
 * creator, signed in once, sees a composer of their own in each test. Quoted sentences are TikTok's, to the letter.
 */
@MidxTest(properties = "midx.tiktok.audited=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AuditGuidelineIT extends JourneyTest {

    private static final String EMPTY_DISCLOSURE =
            "You need to indicate if your content promotes yourself, a third party, or both.";
    private static final String PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'";
    private static final String PAID = "Your photo/video will be labeled as 'Paid partnership'";
    private static final String NEVER_PRIVATE = "Branded content visibility cannot be set to private.";
    private static final String MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation";
    private static final String MUSIC_AND_BRANDED =
            "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.";
    private static final Pattern TOKEN = Pattern.compile("\\b(act|rft)\\.[\\w!*%-]{16,}");

    @Autowired
    private JdbcClient database;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private List<RequestMappingHandlerMapping> endpoints;

    private final List<String> heardByTheBrowser = new ArrayList<>();
    private Account vera;
    private @Nullable Sent sent;

    /** @param before what TikTok had been asked and sent before the press */
    private record Sent(List<Operation> before, List<Operation> after, String notice, ReceivedPost post) {}

    @BeforeAll
    void signInOnce() {
        super.startAfresh();
        tiktok.knobs().audited = true;
        tiktok.knobs().minuteWindows = false;
        tiktok.knobs().processingDelay = Duration.ofMillis(300);
        vera = new Account("vera", "vera.films", "Vera Lund", false);
        tiktok.add(vera);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> heardByTheBrowser.add(
                frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text())));
        signInAs("vera");
        assertThat(page).hasURL(Pattern.compile("/uploads$"));
    }

    /** The creator stays signed in; the account is as at first, and its windows are empty. */
    @BeforeEach
    @Override
    void startAfresh() {
        vera.displayName = "Vera Lund";
        vera.commentDisabled = false;
        vera.duetDisabled = false;
        vera.stitchDisabled = false;
        vera.maxVideoPostDurationSec = 600;
        vera.privacyLevelOptions = null;
        database.sql("DELETE FROM rate_window").update();
    }

    @Override
    void leave() {
        // The next test goes on in the same browser.
    }

    @AfterAll
    void leaveForGood() {
        super.leave();
    }

    @Test
    void point01TikTokIsAskedAtEveryRenderAndAgainAtThePress() {
        int before = asked();
        ComposerOnScreen composer = compose();
        assertThat(asked() - before).isEqualTo(1);
        vera.displayName = "Vera Sund";
        page.reload();
        composer.awaitAnswer();
        assertThat(composer.region("TikTok account")).containsText("Vera Sund");
        assertThat(asked() - before).isEqualTo(2);

        link("Uploads").click();
        assertThat(page).hasURL(Pattern.compile("/uploads$"));
        page.goBack();
        composer.awaitAnswer();
        assertThat(asked() - before).isEqualTo(3);

        List<Operation> after = posted().after();
        assertThat(after.indexOf(Operation.CREATOR_INFO))
                .isNotNegative()
                .isLessThan(after.indexOf(Operation.VIDEO_INIT));
    }

    @Test
    void point02TheNicknameOfTheAccountThatReceivesThePostIsShown() {
        vera.displayName = "Vera of the Allotments";
        ComposerOnScreen composer = compose();

        assertThat(composer.region("TikTok account").getByText("Vera of the Allotments"))
                .isVisible();
        assertThat(preview().getByText("Vera of the Allotments")).isVisible();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spam_risk_too_many_posts | Wait until tomorrow, or post the video in the TikTok app.",
                "spam_risk_user_banned_from_posting | Open the TikTok app: the account status page there says why and how"
                        + " to appeal. Try again later, once the bar is lifted.",
                "reached_active_user_cap | Wait until tomorrow, or send the video to your TikTok inbox as a draft."
            })
    void point03WhoCannotPostNowIsToldToTryLaterAndCannotPress(String code, String reason) {
        ComposerOnScreen composer = compose().withVideo(TestVideos.small()).seenBy("Everyone");
        assertThat(composer.press()).isEnabled();
        tiktok.enqueue(Fault.error(Operation.CREATOR_INFO, 200, code));
        page.reload();
        composer.awaitAnswer();

        assertThat(composer.reasons()).hasText(reason);
        assertThat(composer.region("TikTok account").getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("tomorrow|later"));
        assertThat(composer.press()).isDisabled();
        assertThat(composer.audience()).isDisabled();

        // It was that alone: once TikTok lets the account post, nothing else is missing.
        button("Ask TikTok again").click();
        assertThat(composer.press()).isEnabled();
    }

    @Test
    void point04AVideoLongerThanTheAccountMayPostIsRefusedWithTheReason() {
        vera.maxVideoPostDurationSec = 1;
        ComposerOnScreen composer = compose().withVideo(TestVideos.small()).seenBy("Everyone");

        assertThat(composer.checks()).containsText("Length");
        assertThat(composer.checks()).containsText("Will fail");
        assertThat(composer.reasons()).containsText("longer");
        assertThat(composer.press()).isDisabled();
    }

    @Test
    void point05TheCaptionCanBeEdited() {
        ComposerOnScreen composer = compose();
        composer.caption().fill("First frost");
        composer.caption().press("End");
        page.keyboard().type(" #garden");

        assertThat(composer.caption()).isEditable();
        assertThat(composer.caption()).hasValue("First frost #garden");
        assertThat(preview()).containsText("First frost #garden");
        assertThat(page.getByText(Pattern.compile("^Saved"))).isVisible();
    }

    @Test
    void point06WhatMidxFillsInBeforehandCanBeEditedAndDeleted() {
        posted();
        ComposerOnScreen composer = compose();
        assertThat(composer.caption()).hasValue("");

        useLastSettings();
        assertThat(composer.caption()).hasValue("#frost #garden");
        composer.caption().press("End");
        page.keyboard().press("Backspace");
        assertThat(composer.caption()).hasValue("#frost #garde");
        composer.caption().fill("");
        assertThat(composer.caption()).hasValue("");
    }

    @Test
    void point07ThePrivacyListIsExactlyTheOptionsOfTheCurrentAnswer() {
        assertThat(compose().audiences()).containsExactly("Everyone", "Friends", "Only me");

        vera.privacyLevelOptions = List.of("FOLLOWER_OF_CREATOR", "SELF_ONLY");
        assertThat(compose().audiences()).containsExactly("Followers", "Only me");
    }

    @Test
    void point08PrivacyHasNoPreselectedValueAndThePressWaitsForIt() {
        posted();
        ComposerOnScreen composer = compose().withVideo(TestVideos.small());
        useLastSettings();

        assertThat(composer.audience()).containsText("Choose who can view it");
        assertThat(composer.press()).isDisabled();
        assertThat(composer.reasons()).containsText("Choose who can view it.");

        composer.seenBy("Friends");
        assertThat(composer.press()).isEnabled();
    }

    @Test
    void point09CommentDuetAndStitchAreThereAndUntickedUntilTheCreatorTicksThem() {
        posted();
        ComposerOnScreen composer = compose();
        useLastSettings();

        for (String name : List.of("Allow Comment", "Allow Duet", "Allow Stitch")) {
            assertThat(composer.box(name)).isVisible();
            assertThat(composer.box(name)).not().isChecked();
            composer.tick(name);
            assertThat(composer.box(name)).isChecked();
        }
    }

    @ParameterizedTest
    @CsvSource({"Comment, comments", "Duet, duets", "Stitch, stitches"})
    void point10WhatTheAccountHasSwitchedOffIsGreyAndCannotBeTicked(String off, String called) {
        vera.commentDisabled = off.equals("Comment");
        vera.duetDisabled = off.equals("Duet");
        vera.stitchDisabled = off.equals("Stitch");
        ComposerOnScreen composer = compose();

        assertThat(composer.region("Audience")).containsText("do not allow " + called + ".");
        for (String name : List.of("Comment", "Duet", "Stitch")) {
            assertThat(composer.box("Allow " + name)).isEnabled(new IsEnabledOptions().setEnabled(!name.equals(off)));
        }
        Locator box = composer.box("Allow " + off);
        box.click(new Locator.ClickOptions().setForce(true));
        assertThat(box).not().isChecked();
    }

    @Test
    void point11ThereAreNoPhotoPostsForWhichDuetAndStitchWouldHaveToGo() {
        compose();
        Locator file = page.getByLabel("Choose a video");
        assertThat(file.getAttribute("accept")).doesNotContain("image", "*");

        file.setInputFiles(Videos.path("picture.png"));

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("MP4");
        assertThat(page.locator("midx-video-picker video")).hasCount(0);
    }

    @Test
    void point12TheDisclosureSwitchIsThereAndOff() {
        posted();
        ComposerOnScreen composer = compose();
        useLastSettings();

        assertThat(composer.box("Disclose video content")).isVisible();
        assertThat(composer.box("Disclose video content")).not().isChecked();
        assertThat(composer.box("AI-generated content")).not().isChecked();
    }

    @Test
    void point13TheSwitchOpensTwoUntickedBoxesThatMayBothBeTicked() {
        ComposerOnScreen composer = compose();
        assertThat(composer.box("Your brand")).isHidden();
        composer.disclose();
        assertThat(composer.box("Your brand")).not().isChecked();
        assertThat(composer.box("Branded content")).not().isChecked();

        composer.tick("Your brand", "Branded content");
        assertThat(composer.box("Your brand")).isChecked();
        assertThat(composer.box("Branded content")).isChecked();

        composer.box("Disclose video content").uncheck();
        composer.disclose();
        assertThat(composer.box("Your brand")).not().isChecked();
        assertThat(composer.box("Branded content")).not().isChecked();
    }

    @Test
    void point14AnOpenSwitchWithoutATickStopsThePressAndHoveringItSaysWhy() {
        ComposerOnScreen composer =
                compose().withVideo(TestVideos.small()).seenBy("Everyone").disclose();

        assertThat(composer.press()).isDisabled();
        assertThat(composer.reasons()).hasText(EMPTY_DISCLOSURE);
        composer.press().scrollIntoViewIfNeeded();
        assertThat(hover(composer.press())).isEqualTo(EMPTY_DISCLOSURE);

        composer.tick("Your brand");
        assertThat(composer.press()).isEnabled();
    }

    @Test
    void point15YourBrandAloneIsLabelledPromotionalContent() {
        compose().disclose("Your brand");

        assertThat(text(PROMOTIONAL)).isVisible();
        assertThat(text(PAID)).hasCount(0);
    }

    @Test
    void point16BrandedContentAloneOrWithYourBrandIsLabelledPaidPartnership() {
        ComposerOnScreen composer = compose().disclose("Branded content");
        assertThat(text(PAID)).isVisible();

        composer.box("Branded content").uncheck();
        composer.tick("Your brand");
        assertThat(text(PROMOTIONAL)).isVisible();
        composer.tick("Branded content");
        assertThat(text(PAID)).isVisible();
        assertThat(text(PROMOTIONAL)).hasCount(0);
    }

    @Test
    void point17NoLabelIsNamedBeforeItsBoxIsTicked() {
        ComposerOnScreen composer = compose();
        assertThat(text("will be labeled as")).hasCount(0);
        composer.disclose();
        assertThat(composer.box("Your brand")).isVisible();
        assertThat(text("will be labeled as")).hasCount(0);

        composer.tick("Your brand");
        assertThat(text(PROMOTIONAL)).isVisible();
        composer.box("Your brand").uncheck();
        assertThat(text("will be labeled as")).hasCount(0);
    }

    @Test
    void point18TheBoxesArriveAtTikTokAsItsTwoToggles() {
        assertThat(toggles(posted().post())).containsExactly(true, false);

        int before = tiktok.posts().size();
        compose()
                .withVideo(TestVideos.small())
                .seenBy("Everyone")
                .disclose("Branded content")
                .press()
                .click();

        await().until(() -> tiktok.posts().size() > before);
        assertThat(toggles(tiktok.posts().getLast())).containsExactly(false, true);
    }

    @Test
    void point19BrandedContentCannotBeTickedForAVideoThatOnlyItsCreatorSees() {
        ComposerOnScreen composer = compose().disclose().seenBy("Only me");

        assertThat(composer.box("Branded content")).isDisabled();
        assertThat(composer.region("Disclosure")).containsText(NEVER_PRIVATE);
        composer.seenBy("Friends");
        assertThat(composer.box("Branded content")).isEnabled();
    }

    @Test
    void point20OnlyMeIsDisabledForBrandedContentAndHoveringItSaysWhy() {
        ComposerOnScreen composer = compose().disclose("Branded content");
        composer.audience().click();
        Locator onlyMe = composer.option("Only me");

        assertThat(onlyMe).isDisabled();
        assertThat(hover(onlyMe)).isEqualTo(NEVER_PRIVATE);
        onlyMe.dispatchEvent("click");
        page.keyboard().press("Escape");
        assertThat(composer.audience()).containsText("Choose who can view it");
    }

    @Test
    void point21NothingDisclosedOrYourBrandAloneAgreesToTheMusicUsage() {
        ComposerOnScreen composer = compose();
        assertThat(composer.declaration()).hasText(MUSIC);

        composer.disclose("Your brand");
        assertThat(text(PROMOTIONAL)).isVisible();
        assertThat(composer.declaration()).hasText(MUSIC);

        composer.tick("Branded content");
        assertThat(composer.declaration()).hasText(MUSIC_AND_BRANDED);
        composer.box("Branded content").uncheck();
        assertThat(text(PROMOTIONAL)).isVisible();
        assertThat(composer.declaration()).hasText(MUSIC);
    }

    @Test
    void point22BrandedContentAgreesToBothAloneOrWithYourBrand() {
        ComposerOnScreen composer = compose().disclose("Branded content");
        assertThat(composer.declaration()).hasText(MUSIC_AND_BRANDED);

        composer.box("Branded content").uncheck();
        composer.tick("Your brand");
        assertThat(text(PROMOTIONAL)).isVisible();
        assertThat(composer.declaration()).hasText(MUSIC);
        composer.tick("Branded content");
        assertThat(text(PAID)).isVisible();
        assertThat(composer.declaration()).hasText(MUSIC_AND_BRANDED);
    }

    @Test
    void point23TheNamesInTheDeclarationLeadToTikToksPages() {
        compose().disclose("Branded content");

        assertThat(link("Music Usage Confirmation"))
                .hasAttribute("href", "https://www.tiktok.com/legal/page/global/music-usage-confirmation/en");
        assertThat(link("Branded Content Policy"))
                .hasAttribute("href", "https://www.tiktok.com/legal/page/global/bc-policy/en");
    }

    @Test
    void point24TheDeclarationStandsAboveThePressAndFollowsTheBoxes() {
        ComposerOnScreen composer = compose();
        BoundingBox declaration = composer.declaration().boundingBox();
        BoundingBox press = composer.press().boundingBox();
        assertThat(declaration.y + declaration.height).isLessThanOrEqualTo(press.y);
        assertThat(press.y - declaration.y).isLessThan(100);

        composer.disclose("Branded content");
        assertThat(composer.declaration()).hasText(MUSIC_AND_BRANDED);
        composer.box("Branded content").uncheck();
        assertThat(composer.declaration()).hasText(MUSIC);
    }

    @Test
    void point25ThePreviewShowsTheVideoThatWillBePosted() {
        compose().withVideo(TestVideos.small());
        Locator video = preview().locator("video");

        assertThat(video).isVisible();
        await().untilAsserted(() -> assertThat(video.evaluate("v => v.videoWidth + 'x' + v.videoHeight"))
                .isEqualTo("360x640"));
    }

    @Test
    void point26TheBytesAtTikTokAreThoseOfTheFile() throws Exception {
        assertThat(posted().post().sha256()).isEqualTo(sha256(TestVideos.small()));
    }

    @Test
    void point27NothingReachesTikTokBeforeThePress() {
        assertThat(posted().before()).doesNotContain(Operation.VIDEO_INIT, Operation.INBOX_INIT, Operation.UPLOAD);
        assertThat(posted().after()).contains(Operation.VIDEO_INIT, Operation.UPLOAD);
    }

    @Test
    void point28AfterThePressItIsSaidThatProcessingMayTakeMinutes() {
        assertThat(posted().notice())
                .contains("TikTok may take several minutes to process the video before it shows on your profile.");
    }

    @Test
    void point29TheResultingStateIsAskedForAndShown() {
        assertThat(posted().after()).contains(Operation.STATUS);
        open("/uploads");
        assertThat(page.locator("vaadin-grid").getByText("Published").first()).isVisible();
    }

    @Test
    void point30NothingIsCopiedFromOtherPlatforms() {
        compose();
        assertThat(page.locator("input[type=url]")).hasCount(0);
        assertThat(page.locator("input[type=file]")).hasCount(1);
        assertThat(endpoints.stream()
                        .flatMap(all -> all.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .isNotEmpty()
                .noneMatch(address -> address.matches("(?i).*(import|pull|fetch|remote|url|youtube|instagram).*"));
        open("/terms");
        assertThat(text("from other platforms")).isVisible();
    }

    @Test
    void point31TheSiteSaysThatMidxIsForEverybodyWhoMakesVideos() {
        // The landing page of somebody who is not signed in.
        try (var stranger = page.context().browser().newContext()) {
            var landing = stranger.newPage();
            landing.navigate(address() + "/");
            assertThat(landing.getByText("for everybody who makes videos")).isVisible();
        }
        open("/terms");
        assertThat(text("open to everybody who may use TikTok")).isVisible();
    }

    @Test
    void point32NoSecretAndNoTokenReachesTheBrowser() {
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        compose();
        List<String> seen = new ArrayList<>(heardByTheBrowser);
        responses.stream().map(AuditGuidelineIT::everythingIn).forEach(seen::add);
        open("/account");
        assertThat(page.getByText("vera.films").first()).isVisible();
        seen.add(page.content());
        seen.add((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"));
        page.context().cookies().forEach(cookie -> seen.add(cookie.value));

        String accessToken = tokens.call(veraId(), Secret::reveal);
        assertThat(responses).hasSizeGreaterThan(5);
        assertThat(seen)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(accessToken)
                        .doesNotContain(tiktok.knobs().clientSecret)
                        .doesNotContainPattern(TOKEN));
    }

    @Test
    void point33TheFileIsUploadedFromWhereItLies() {
        posted();
        assertThat(requestsOf(Operation.VIDEO_INIT))
                .isNotEmpty()
                .allSatisfy(init -> assertThat(init.body()).contains("\"FILE_UPLOAD\""));
    }

    /** Until it can be seen that they are filled in. */
    private void useLastSettings() {
        button("Use my last settings").click();
        assertThat(page.getByText("Filled in as the last time")).isVisible();
    }

    /** A composer that was not there before. */
    private ComposerOnScreen compose() {
        open("/uploads/new");
        return new ComposerOnScreen(page).awaitAnswer();
    }

    /** The one post that several points are about: all that can be ticked for one's own brand is ticked. */
    private Sent posted() {
        Sent known = sent;
        if (known == null) {
            int start = tiktok.requests().size();
            ComposerOnScreen composer = compose().withVideo(TestVideos.small());
            composer.caption().fill("First #frost in the #garden");
            composer.seenBy("Everyone")
                    .tick("Allow Comment", "Allow Duet", "Allow Stitch", "AI-generated content")
                    .disclose("Your brand");
            assertThat(composer.press()).isEnabled();
            List<Operation> before = operationsFrom(start);
            int pressed = tiktok.requests().size();
            composer.press().click();
            String notice = page.locator("vaadin-notification-card").first().innerText();
            assertThat(page.locator("vaadin-grid").getByText("Published").first())
                    .isVisible();
            known = new Sent(
                    before, operationsFrom(pressed), notice, tiktok.posts().getLast());
            sent = known;
            startAfresh();
        }
        return known;
    }

    private int asked() {
        return requestsOf(Operation.CREATOR_INFO).size();
    }

    private List<RecordedRequest> requestsOf(Operation operation) {
        return tiktok.requests().stream()
                .filter(request -> request.operation() == operation)
                .toList();
    }

    private List<Operation> operationsFrom(int first) {
        return tiktok.requests().stream()
                .skip(first)
                .map(RecordedRequest::operation)
                .filter(Objects::nonNull)
                .toList();
    }

    private Locator preview() {
        return page.locator("midx-phone-preview");
    }

    private Locator text(String words) {
        return page.getByText(words).locator("visible=true");
    }

    private AccountId veraId() {
        return database.sql("SELECT id FROM tiktok_account WHERE username = 'vera.films'")
                .query((row, _) -> ByteBuffer.wrap(row.getBytes(1)))
                .optional()
                .map(id -> new AccountId(new UUID(id.getLong(), id.getLong())))
                .orElseThrow();
    }

    private static List<Boolean> toggles(ReceivedPost post) {
        return List.of(
                Objects.requireNonNull(post.postInfo())
                        .path("brand_organic_toggle")
                        .asBoolean(),
                post.postInfo().path("brand_content_toggle").asBoolean());
    }

    /** Address, headers and body; what the page that is left still asks has none. */
    private static String everythingIn(Response response) {
        String head = response.url() + response.allHeaders();
        try {
            return head + response.text();
        } catch (PlaywrightException noBody) {
            assertThat(response.ok() && response.request().isNavigationRequest())
                    .isFalse();
            return head;
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
