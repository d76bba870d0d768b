package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.midx.common.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TikTokApiTest {

    private static final Secret TOKEN = Secret.of("act.example!5123.va");
    private static final String OK = ", \"error\": {\"code\": \"ok\", \"message\": \"\", \"log_id\": \"2026LOG\"}}";

    private final ScriptedTikTok tikTok = new ScriptedTikTok();
    private final TestClient client = TestClient.of(tikTok.uri());

    @AfterEach
    void close() {
        client.close();
        tikTok.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user.info.basic | open_id,union_id,avatar_url,display_name",
                "user.info.basic,user.info.profile | open_id,union_id,avatar_url,display_name,username",
                "video.upload | open_id",
            })
    void onlyFieldsThatWereGrantedAreAskedFor(String scopes, String fields) {
        tikTok.answers(200, "{\"data\": {\"user\": {\"open_id\": \"-000a\"}}" + OK);

        client.api().userInfo(TOKEN, Scopes.parse(scopes));

        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("GET /v2/user/info/?fields=" + fields);
        assertThat(request.headers()).containsEntry("Authorization", "Bearer act.example!5123.va");
    }

    @Test
    void aUserIsReadAndWhatIsMissingIsNull() {
        tikTok.answers(200, """
                {"data": {"user": {"open_id": "-000a", "display_name": "Demo Creator", "username": "",
                 "avatar_url": "https://p16-sign.example/a.webp?x=1", "follower_count": 1280}}""" + OK);

        assertThat(client.api().userInfo(TOKEN, Set.of(Scopes.USER_INFO_BASIC)))
                .isEqualTo(new UserInfo(
                        "-000a", null, "Demo Creator", null, URI.create("https://p16-sign.example/a.webp?x=1")));
    }

    @Test
    void aCreatorIsReadWithOptionsInTikToksOrderAndUnknownOnesToo() {
        tikTok.answers(200, """
                {"data": {"creator_avatar_url": "https://p16-sign.example/b", "creator_username": "demo.creator",
                  "creator_nickname": "Demo Creator", "privacy_level_options": ["SELF_ONLY", "CLOSE_CIRCLE"],
                  "comment_disabled": false, "duet_disabled": true, "stitch_disabled": false,
                  "max_video_post_duration_sec": 600}""" + OK);

        CreatorInfo creator = client.api().creatorInfo(TOKEN);

        assertThat(creator.privacyLevelOptions())
                .containsExactly(PrivacyLevel.SELF_ONLY, new PrivacyLevel("CLOSE_CIRCLE"));
        assertThat(creator.username()).isEqualTo("demo.creator");
        assertThat(creator.nickname()).isEqualTo("Demo Creator");
        assertThat(creator.commentDisabled()).isFalse();
        assertThat(creator.duetDisabled()).isTrue();
        assertThat(creator.maxVideoPostDuration()).isEqualTo(Duration.ofMinutes(10));
        assertThat(tikTok.takeRequest().headers()).containsEntry("Content-Type", "application/json;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {", \"data\": {}", ""})
    void aBlockedCreatorIsARefusalThoughTheStatusIs200(String data) {
        tikTok.answers(200, """
                {"error": {"code": "spam_risk_too_many_posts", "message": "m", "log_id": "L"}%s}""".formatted(data));

        assertThatThrownBy(() -> client.api().creatorInfo(TOKEN))
                .asInstanceOf(type(TikTokRefusedException.class))
                .extracting(TikTokRefusedException::error)
                .isEqualTo(new TikTokError("spam_risk_too_many_posts", "m", "L", 200));
    }

    @Test
    void aDirectPostSendsEveryFlagAndThePlan() {
        tikTok.answers(200, initAnswer("https://127.0.0.1/upload?upload_id=1&upload_token=t"));

        PublishInit init = client.api()
                .initDirectPost(
                        TOKEN,
                        new PostInfo(
                                "Hinges #diy 🎬", PrivacyLevel.SELF_ONLY, true, false, true, 1_000, false, true, false),
                        ChunkPlan.of(75_000_000));

        assertThat(init)
                .isEqualTo(new PublishInit(
                        "v_pub_file~v2-1.7412345678901234567",
                        Secret.of("https://127.0.0.1/upload?upload_id=1&upload_token=t"),
                        "2026LOG"));
        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("POST /v2/post/publish/video/init/");
        assertSameJson(request.body(), """
                {"post_info": {"title": "Hinges #diy 🎬", "privacy_level": "SELF_ONLY", "disable_duet": true,
                  "disable_stitch": false, "disable_comment": true, "video_cover_timestamp_ms": 1000,
                  "brand_content_toggle": false, "brand_organic_toggle": true, "is_aigc": false},
                 "source_info": {"source": "FILE_UPLOAD", "video_size": 75000000, "chunk_size": 32000000,
                  "total_chunk_count": 2}}""");
    }

    @Test
    void aDraftSendsThePlanAlone() {
        tikTok.answers(200, initAnswer("https://127.0.0.1/upload"));

        client.api().initInboxDraft(TOKEN, ChunkPlan.of(30_567_100));

        ScriptedTikTok.Request request = tikTok.takeRequest();
        assertThat(request.line()).isEqualTo("POST /v2/post/publish/inbox/video/init/");
        assertSameJson(request.body(), """
                {"source_info": {"source": "FILE_UPLOAD", "video_size": 30567100, "chunk_size": 30567100,
                  "total_chunk_count": 1}}""");
    }

    @Test
    void anUploadUrlThatLeadsElsewhereIsRefusedAndNotRepeated() {
        tikTok.answers(200, initAnswer("https://attacker.example/upload?upload_token=t0k3n"));

        assertThatThrownBy(() -> client.api().initInboxDraft(TOKEN, ChunkPlan.of(10)))
                .hasMessageContaining(TikTokError.UPLOAD_HOST_NOT_ALLOWED)
                .hasMessageNotContainingAny("attacker", "t0k3n");
    }

    @Test
    void postIdsBeyondDoublePrecisionKeepTheirLastDigit() {
        tikTok.answers(200, """
                {"data": {"status": "PUBLISH_COMPLETE", "fail_reason": "", "uploaded_bytes": 75000000,
                  "publicaly_available_post_id": [7412345678901234567, "7412345678901234569", 1e30, "soon", null]}""" + OK);

        assertThat(client.api().status(TOKEN, "v_pub_file~v2-1.1"))
                .isEqualTo(new PublishStatus(
                        PublishStatus.State.PUBLISH_COMPLETE,
                        "PUBLISH_COMPLETE",
                        null,
                        List.of(7412345678901234567L, 7412345678901234569L),
                        75_000_000L,
                        "2026LOG"));
        assertSameJson(tikTok.takeRequest().body(), "{\"publish_id\": \"v_pub_file~v2-1.1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSING_UPLOAD, PROCESSING_UPLOAD",
        "PROCESSING_DOWNLOAD, PROCESSING_DOWNLOAD",
        "SEND_TO_USER_INBOX, SEND_TO_USER_INBOX",
        "PUBLISH_COMPLETE, PUBLISH_COMPLETE",
        "FAILED, FAILED",
        "PUBLISH_SUCCESS, UNKNOWN",
        "UNKNOWN, UNKNOWN",
    })
    void everyStatusIsUnderstoodOrKeptAsItIs(String raw, PublishStatus.State state) {
        tikTok.answers(200, "{\"data\": {\"status\": \"%s\"}".formatted(raw) + OK);

        PublishStatus status = client.api().status(TOKEN, "id");

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.rawStatus()).isEqualTo(raw);
        assertThat(status.publicPostIds()).isEmpty();
        assertThat(status.uploadedBytes()).isNull();
    }

    @Test
    void aFailedPostSaysWhy() {
        tikTok.answers(200, "{\"data\": {\"status\": \"FAILED\", \"fail_reason\": \"picture_size_check_failed\"}" + OK);

        assertThat(client.api().status(TOKEN, "id").failReason()).isEqualTo("picture_size_check_failed");
    }

    private static String initAnswer(String uploadUrl) {
        return """
                {"data": {"publish_id": "v_pub_file~v2-1.7412345678901234567", "upload_url": "%s"}""".formatted(uploadUrl) + OK;
    }

    private static void assertSameJson(String actual, String expected) {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(actual)).isEqualTo(json.readTree(expected));
    }
}
