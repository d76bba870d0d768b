package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProcessingTest extends SimulatorTestBase {

    private String token = "";

    @BeforeEach
    void signInAsAPublicAccountOfAnAuditedApp() {
        knobs.audited = true;
        token = app.accessToken("oskar");
    }

    @Test
    void aPublicPostGetsItsIdAfterModeration() {
        String publishId = sent("PUBLIC_TO_EVERYONE", AnApp.video(100));
        advance(Duration.ofSeconds(2));
        assertThat(status(publishId).path("status").asString()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(status(publishId).path("publicaly_available_post_id")).isEmpty();
        advance(Duration.ofSeconds(3));
        JsonNode id = status(publishId).path("publicaly_available_post_id").get(0);
        assertThat(id.isLong()).isTrue();
        assertThat(id.asLong()).isGreaterThan(1L << 53);
        assertThat(publishId).doesNotContain(id.asString());
    }

    @Test
    void aPostThatIsNotPublicNeverGetsAnId() {
        String publishId = sent("MUTUAL_FOLLOW_FRIENDS", AnApp.video(100));
        advance(Duration.ofDays(1));
        assertThat(onlyPost().state()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(onlyPost().postIds()).isEmpty();
        assertThat(onlyPost().publishId()).isEqualTo(publishId);
    }

    @Test
    void itsCreatorCanMakeAPostPublicLater() {
        String publishId = sent("SELF_ONLY", AnApp.video(100));
        assertThatThrownBy(() -> simulator.goPublic(publishId)).isInstanceOf(IllegalStateException.class);
        advance(Duration.ofSeconds(2));
        simulator.goPublic(publishId);
        simulator.goPublic(publishId);
        assertThat(status(publishId).path("publicaly_available_post_id")).hasSize(1);
        simulator.takeDown(publishId);
        assertThat(status(publishId).path("publicaly_available_post_id")).isEmpty();
    }

    @Test
    void postIdsAreTextOrNeverComeByTheKnob() {
        String publishId = sent("PUBLIC_TO_EVERYONE", AnApp.video(100));
        knobs.postIds = Knobs.PostIds.PUBLIC_AS_TEXT;
        advance(Duration.ofSeconds(5));
        advance(Duration.ofSeconds(5));
        assertThat(status(publishId).path("publicaly_available_post_id").get(0).isString())
                .isTrue();
        knobs.postIds = Knobs.PostIds.NEVER;
        String without = sent("PUBLIC_TO_EVERYONE", AnApp.video(100));
        advance(Duration.ofDays(1));
        assertThat(simulator.posts().getLast().publishId()).isEqualTo(without);
        assertThat(simulator.posts().getLast().postIds()).isEmpty();
    }

    @Test
    void aFileThatIsNoVideoFailsAfterItsUpload() {
        String publishId =
                sent("SELF_ONLY", "This is not a video.".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        advance(Duration.ofSeconds(2));
        assertThat(status(publishId).path("status").asString()).isEqualTo("FAILED");
        assertThat(status(publishId).path("fail_reason").asString()).isEqualTo("file_format_check_failed");
    }

    @Test
    void aWebmIsAVideo() {
        byte[] webm = AnApp.video(100);
        System.arraycopy(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0, 0, 0, 0}, 0, webm, 0, 8);
        sent("SELF_ONLY", webm);
        advance(Duration.ofSeconds(2));
        assertThat(onlyPost().state()).isEqualTo("PUBLISH_COMPLETE");
    }

    @Test
    void failReasonsComeOnDemandBeforeAndAfterCompletion() {
        simulator.enqueue(Fault.failReason("frame_rate_check_failed"));
        sent("SELF_ONLY", AnApp.video(100));
        advance(Duration.ofSeconds(2));
        assertThat(onlyPost().failReason()).isEqualTo("frame_rate_check_failed");
        simulator.enqueue(Fault.moderationReason("spam_risk_text"));
        sent("PUBLIC_TO_EVERYONE", AnApp.video(100));
        advance(Duration.ofSeconds(2));
        assertThat(simulator.posts().getLast().state()).isEqualTo("PUBLISH_COMPLETE");
        advance(Duration.ofSeconds(3));
        assertThat(simulator.posts().getLast().failReason()).isEqualTo("spam_risk_text");
    }

    @Test
    void processingThatNeverEndsCanBeEndedByHand() {
        knobs.processingDelay = null;
        String publishId = sent("SELF_ONLY", AnApp.video(100));
        advance(Duration.ofDays(2));
        assertThat(onlyPost().state()).isEqualTo("PROCESSING_UPLOAD");
        simulator.finishProcessing(publishId);
        assertThat(onlyPost().state()).isEqualTo("PUBLISH_COMPLETE");
    }

    @Test
    void aCreatorWhoDisconnectsEndsWhatIsInProgressAndTheTokens() {
        String publishId = sent("SELF_ONLY", AnApp.video(100));
        simulator.disconnect(simulator.account("oskar"));
        assertThat(onlyPost().failReason()).isEqualTo("auth_removed");
        assertThat(app.status(token, publishId).code()).isEqualTo("access_token_invalid");
    }

    @Test
    void aPostThatIsTakenDownIsNotListedAnyMore() {
        String publishId = sent("PUBLIC_TO_EVERYONE", AnApp.video(100));
        advance(Duration.ofSeconds(2));
        advance(Duration.ofSeconds(3));
        String id = String.valueOf(onlyPost().postIds().getFirst());
        String query = "{\"filters\":{\"video_ids\":[\"" + id + "\",\"1\"]}}";
        JsonNode videos = app.post("/v2/video/query/?fields=id,title", token, query)
                .data()
                .path("videos");
        assertThat(videos).hasSize(1);
        assertThat(videos.get(0).path("id").asString()).isEqualTo(id);
        assertThat(app.post("/v2/video/list/?fields=id", token, "{\"max_count\":20}")
                        .data()
                        .path("videos"))
                .hasSize(1);
        simulator.takeDown(publishId);
        assertThat(app.post("/v2/video/list/?fields=id", token, "{}").data().path("videos"))
                .isEmpty();
    }

    @Test
    void anUnknownIdAndAnotherUsersIdAreRefused() {
        String publishId = sent("SELF_ONLY", AnApp.video(100));
        assertThat(app.status(token, "v_pub_file~v2-1.1").code()).isEqualTo("invalid_publish_id");
        assertThat(app.status(app.accessToken("mara"), publishId).code())
                .isEqualTo("token_not_authorized_for_specified_publish_id");
    }

    private String sent(String level, byte[] file) {
        JsonNode data = app.init(token, level, file.length, file.length, 1).data();
        assertThat(app.put(data.path("upload_url").asString(), file, 0, file.length)
                        .status())
                .isEqualTo(201);
        return data.path("publish_id").asString();
    }

    private JsonNode status(String publishId) {
        return app.status(token, publishId).data();
    }
}
