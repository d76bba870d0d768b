package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitTest extends SimulatorTestBase {

    private static final String SOURCE = AnApp.source(1_000, 1_000, 1);
    private static final String DIRECT = "/v2/post/publish/video/init/";
    private static final String UNAUDITED = "unaudited_client_can_only_post_to_private_accounts";

    @Test
    void theAnswerHasAPublishIdAndAnUploadUrlInTikToksShapes() {
        Reply direct = app.init(app.accessToken("mara"), "SELF_ONLY", SOURCE);
        assertThat(direct.data().path("publish_id").asString()).matches("v_pub_file~v2-1\\.\\d{19}");
        assertThat(direct.data().path("upload_url").asString())
                .startsWith(simulator.baseUrl() + "/upload?upload_id=")
                .hasSizeLessThanOrEqualTo(256);
        Reply draft = app.inbox(app.accessToken("mara"), 1_000);
        assertThat(draft.data().path("publish_id").asString()).matches("v_inbox_file~v2\\.\\d{19}");
    }

    @Test
    void anUnauditedAppIsRefusedAPublicAccountEvenForSelfOnly() {
        Reply reply = app.init(app.accessToken("oskar"), "SELF_ONLY", SOURCE);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo(UNAUDITED);
        assertThat(simulator.posts()).isEmpty();
        simulator.account("oskar").privateAccount = true;
        assertThat(app.init(app.accessToken("oskar"), "SELF_ONLY", SOURCE).code())
                .isEqualTo("ok");
    }

    @Test
    void anUnauditedAppIsRefusedOtherLevelsOnAPrivateAccountOrPostsThemAsSelfOnly() {
        assertThat(app.init(app.accessToken("mara"), "FOLLOWER_OF_CREATOR", SOURCE)
                        .code())
                .isEqualTo(UNAUDITED);
        knobs.unauditedAudience = Knobs.UnauditedAudience.POST_AS_SELF_ONLY;
        assertThat(app.init(app.accessToken("mara"), "FOLLOWER_OF_CREATOR", SOURCE)
                        .code())
                .isEqualTo("ok");
        assertThat(onlyPost().privacyLevel()).isEqualTo("SELF_ONLY");
    }

    @Test
    void anAuditedAppPostsPublicly() {
        knobs.audited = true;
        assertThat(app.init(app.accessToken("oskar"), "PUBLIC_TO_EVERYONE", SOURCE)
                        .code())
                .isEqualTo("ok");
        assertThat(onlyPost().privacyLevel()).isEqualTo("PUBLIC_TO_EVERYONE");
    }

    @Test
    void aLevelThatIsMissingOrNotAmongTheOptionsIsAMismatch() {
        knobs.audited = true;
        String token = app.accessToken("oskar");
        assertThat(app.init(token, "FOLLOWER_OF_CREATOR", SOURCE).code()).isEqualTo("privacy_level_option_mismatch");
        Reply missing = app.init(token, "", SOURCE);
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.code()).isEqualTo("privacy_level_option_mismatch");
        assertViolation("privacy-option");
    }

    @Test
    void draftsNeedNoAuditAndDropPostInfo() {
        Reply reply = app.post(
                "/v2/post/publish/inbox/video/init/",
                app.accessToken("oskar"),
                "{\"post_info\":{\"title\":\"hope\"},\"source_info\":" + SOURCE + "}");
        assertThat(reply.code()).isEqualTo("ok");
        assertThat(onlyPost().privacyLevel()).isNull();
    }

    @Test
    void brandedContentForOneselfOnlyIsInvalid() {
        String post = AnApp.postInfo("SELF_ONLY", "t")
                .replace("\"brand_content_toggle\":false", "\"brand_content_toggle\":true");
        assertThat(direct(post).code()).isEqualTo("invalid_params");
        assertViolation("branded-and-private");
    }

    @Test
    void aTitleIsCountedInUtf16Units() {
        assertThat(direct(AnApp.postInfo("SELF_ONLY", "😀".repeat(1_100))).code())
                .isEqualTo("ok");
        assertThat(direct(AnApp.postInfo("SELF_ONLY", "😀".repeat(1_100) + "a")).code())
                .isEqualTo("invalid_params");
    }

    @Test
    void theSpellingOfTheParameterErrorIsAKnob() {
        knobs.paramErrorCode = "invalid_param";
        Reply reply = app.post(DIRECT, app.accessToken("mara"), "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_param");
    }

    @Test
    void textWhereANumberOrFlagBelongsIsInvalid() {
        assertThat(app.init(app.accessToken("mara"), "SELF_ONLY", SOURCE.replace("1000", "\"1000\""))
                        .code())
                .isEqualTo("invalid_params");
        assertThat(direct(AnApp.postInfo("SELF_ONLY", "t").replace("\"disable_duet\":true", "\"disable_duet\":\"yes\""))
                        .code())
                .isEqualTo("invalid_params");
    }

    @Test
    void unknownFieldsAndFlagsLeftOutPassButAreViolations() {
        assertThat(direct("{\"privacy_level\":\"SELF_ONLY\",\"schedule\":1}").code())
                .isEqualTo("ok");
        assertThat(simulator.violations())
                .extracting(Violation::rule, Violation::detail)
                .contains(org.assertj.core.groups.Tuple.tuple("unknown-field", "post_info.schedule"));
        assertViolation("missing-flag");
    }

    @Test
    void theSeventhInitInAMinuteIsTooMany() {
        String token = app.accessToken("mara");
        for (int i = 0; i < 6; i++) {
            assertThat(app.init(token, "SELF_ONLY", SOURCE).code()).isEqualTo("ok");
        }
        assertThat(app.init(token, "SELF_ONLY", SOURCE).code()).isEqualTo("rate_limit_exceeded");
        knobs.minuteWindows = false;
        assertThat(app.init(token, "SELF_ONLY", SOURCE).code()).isEqualTo("ok");
    }

    @Test
    void aUrlIsPulledFromVerifiedPrefixesAloneAndCanBeCancelled() {
        String token = app.accessToken("mara");
        String source = "{\"source\":\"PULL_FROM_URL\",\"video_url\":\"https://media.example.org/v.mp4\"}";
        assertThat(app.init(token, "SELF_ONLY", source).code()).isEqualTo("url_ownership_unverified");
        knobs.verifiedUrlPrefixes = List.of("https://media.example.org/");
        Reply pulled = app.init(token, "SELF_ONLY", source);
        assertThat(pulled.data().has("upload_url")).isFalse();
        String publishId = pulled.data().path("publish_id").asString();
        String body = "{\"publish_id\":\"" + publishId + "\"}";
        assertThat(app.post("/v2/post/publish/cancel/", token, body).code()).isEqualTo("ok");
        assertThat(onlyPost().failReason()).isEqualTo("publish_cancelled");
        assertThat(app.post("/v2/post/publish/cancel/", token, body).code()).isEqualTo("publish_not_cancellable");
    }

    @Test
    void faultsOfTheClientWinOverFaultsOfTheRequest() {
        simulator.account("oskar").bannedFromPosting = true;
        String token = app.accessToken("oskar");
        String wrongCount = AnApp.source(100_000_000, 32_000_000, 4);
        assertThat(app.init("act.unknown", "X", wrongCount).code()).isEqualTo("access_token_invalid");
        assertThat(app.init(token, "X", "{}").code()).as("body").isEqualTo("invalid_params");
        assertThat(app.init(token, "X", wrongCount).code()).as("audit").isEqualTo(UNAUDITED);
        knobs.audited = true;
        assertThat(app.init(token, "X", wrongCount).code()).as("caps").isEqualTo("spam_risk_user_banned_from_posting");
        simulator.account("oskar").bannedFromPosting = false;
        assertThat(app.init(token, "X", wrongCount).code()).as("privacy").isEqualTo("privacy_level_option_mismatch");
        assertThat(app.init(token, "SELF_ONLY", wrongCount).code()).as("chunks").isEqualTo("invalid_params");
    }

    @Test
    void beginningAgainWhileBytesAreInIsAViolationUntilTheUrlExpires() {
        knobs.minChunkBytes = 1;
        byte[] file = AnApp.video(20);
        String token = app.accessToken("mara");
        app.init(token, "SELF_ONLY", 20, 10, 2);
        assertThat(app.init(token, "SELF_ONLY", 20, 10, 2).code()).isEqualTo("ok");
        assertNoViolations();
        String url = app.init(token, "SELF_ONLY", 20, 10, 2)
                .data()
                .path("upload_url")
                .asString();
        app.put(url, file, 0, 10);
        app.init(token, "SELF_ONLY", 20, 10, 2);
        assertViolation("init-while-live");
        assertThat(simulator.violations()).hasSize(1);
        advance(Duration.ofHours(1));
        app.init(token, "SELF_ONLY", 20, 10, 2);
        assertThat(simulator.violations()).hasSize(1);
    }

    private Reply direct(String postInfo) {
        return app.post(
                DIRECT, app.accessToken("mara"), "{\"post_info\":" + postInfo + ",\"source_info\":" + SOURCE + "}");
    }
}
