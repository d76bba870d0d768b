package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WayOfAVideoTest extends SimulatorTestBase {

    @Test
    void aCreatorSignsInAndAVideoIsPostedInChunksWithoutAViolation() {
        byte[] file = AnApp.video(12_000_003);
        String token = app.accessToken("mara");
        assertThat(app.creatorInfo(token).data().path("creator_nickname").asString())
                .isEqualTo("Mara Fields");

        JsonNode init = app.init(token, "SELF_ONLY", file.length, 5_000_000, 2).data();
        String url = init.path("upload_url").asString();
        Reply first = app.put(url, file, 0, 5_000_000);
        assertThat(first.status()).isEqualTo(206);
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-5000000/12000003");
        Reply last = app.put(url, file, 5_000_000, 7_000_003);
        assertThat(last.status()).isEqualTo(201);
        assertThat(last.header("Content-Range")).isEqualTo("bytes 0-12000003/12000003");

        String publishId = init.path("publish_id").asString();
        JsonNode processing = app.status(token, publishId).data();
        assertThat(processing.path("status").asString()).isEqualTo("PROCESSING_UPLOAD");
        assertThat(processing.path("uploaded_bytes").asLong()).isEqualTo(12_000_003);
        advance(Duration.ofSeconds(2));
        assertThat(app.status(token, publishId).data().path("status").asString())
                .isEqualTo("PUBLISH_COMPLETE");

        ReceivedPost post = onlyPost();
        assertThat(post.sha256())
                .isEqualTo(HexFormat.of().formatHex(Opaque.digest().digest(file)));
        assertThat(post.postInfo()).isEqualTo(Json.MAPPER.readTree(AnApp.postInfo("SELF_ONLY", "A title")));
        assertThat(post.chunks()).hasSize(2).allMatch(ReceivedChunk::accepted);
        assertThat(post.timesPosted()).isEqualTo(1);
        assertNoViolations();
    }

    @Test
    void aDraftReachesTheInboxAndThenTheCreatorPostsItTwice() {
        byte[] file = AnApp.video(1_000);
        String token = app.accessToken("mara");
        JsonNode init = app.inbox(token, file.length).data();
        String publishId = init.path("publish_id").asString();
        assertThat(app.put(init.path("upload_url").asString(), file, 0, file.length)
                        .status())
                .isEqualTo(201);

        advance(Duration.ofSeconds(2));
        assertThat(app.status(token, publishId).data().path("status").asString())
                .isEqualTo("SEND_TO_USER_INBOX");
        simulator.postDraft(publishId);
        simulator.postDraft(publishId);
        advance(Duration.ofSeconds(3));
        JsonNode posted = app.status(token, publishId).data();
        assertThat(posted.path("status").asString()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(posted.path("publicaly_available_post_id")).hasSize(2);
        assertNoViolations();
    }
}
