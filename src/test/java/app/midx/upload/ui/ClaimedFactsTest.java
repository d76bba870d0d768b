package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.upload.SomeFacts;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ClaimedFactsTest {

    @Test
    void whatThePageSaysIsUnderstood() {
        assertThat(read(JsonMapper.shared().writeValueAsString(SomeFacts.good())))
                .contains(SomeFacts.good());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "{}", "{\"container\":\"MP4\"}", "{\"container\":\"AVI\",\"flaws\":[]}"})
    void whatItWouldNeverSayIsNotPassedOn(String said) {
        assertThat(read(said)).isEmpty();
    }

    @Test
    void whateverElseIsSaidBecomesFactsThatCanBe() {
        assertThat(read("""
                {
                  "container": "WEBM", "flaws": ["TRUNCATED", "MADE_UP", 7, null],
                  "videoCodec": "<script>", "audioCodec": "x",
                  "width": -5, "height": 9000000000, "rotation": -90,
                  "durationMs": -1, "framesPerSecond": "fast", "variableFrameRate": "yes"
                }
                """))
                .contains(new VideoFacts(
                        Container.WEBM, null, "x", 0, 1 << 20, 270, null, null, false, Set.of(Flaw.TRUNCATED)));
    }

    private static Optional<VideoFacts> read(String said) {
        return ClaimedFacts.read(JsonMapper.shared().readTree(said));
    }
}
