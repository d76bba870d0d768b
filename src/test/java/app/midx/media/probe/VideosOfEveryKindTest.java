package app.midx.media.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.media.Videos;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ffprobe has no word for: containers as TikTok counts them, flaws, and files that are still arriving. */
class VideosOfEveryKindTest {

    @ParameterizedTest
    @CsvSource({
        "index-first.mp4, MP4, ''",
        "fragmented.mp4, MP4, ''",
        "edited.mp4, MP4, ''",
        "h264.mov, MOV, ''",
        "vp9.webm, WEBM, ''",
        "h264.mkv, OTHER, ''",
        "vp9.mkv, OTHER, ''",
        "old.avi, OTHER, ''",
        "stream.ts, OTHER, ''",
        "audio-first.mp4, MP4, AUDIO_FIRST",
        "audio-first.webm, WEBM, AUDIO_FIRST",
        "audio-only.mp4, MP4, NO_VIDEO_TRACK",
        "audio-only.webm, WEBM, NO_VIDEO_TRACK",
        "truncated.mp4, MP4, TRUNCATED",
        "truncated.webm, WEBM, TRUNCATED",
        "truncated-fragmented.mp4, MP4, TRUNCATED",
        "truncated.mov, MOV, NO_INDEX TRUNCATED",
        "truncated-no-index.mp4, MP4, NO_INDEX TRUNCATED",
        "no-index.mp4, MP4, NO_INDEX",
        "sound.m4a, OTHER, NOT_A_VIDEO",
        "sound.mp3, OTHER, NOT_A_VIDEO",
        "sound.wav, OTHER, NOT_A_VIDEO",
        "picture.png, OTHER, NOT_A_VIDEO",
        "picture.avif, OTHER, NOT_A_VIDEO",
        "text.mp4, OTHER, NOT_A_VIDEO",
        "empty.mp4, OTHER, EMPTY"
    })
    void containerAndFlawsAreTold(String name, Container container, String flaws) throws IOException {
        VideoFacts facts = read(Videos.bytes(name));

        assertThat(facts.container()).isEqualTo(container);
        assertThat(facts.flaws().stream().map(Flaw::name).sorted())
                .containsExactlyElementsOf(Stream.of(flaws.split(" "))
                        .filter(flaw -> !flaw.isEmpty())
                        .toList());
    }

    @Test
    void videoOf61MinutesIsFineOtherwise() throws IOException {
        assertThat(read(Videos.bytes(Videos.LONG)))
                .isEqualTo(
                        new VideoFacts(Container.MP4, "h264", null, 360, 640, 0, 61 * 60_000L, 24.0, false, Set.of()));
    }

    @Test
    void framesThatLieBehindTheEndAreMissing() throws IOException {
        byte[] video = Videos.bytes("index-first.mp4");
        // The last box, so that it reaches to wherever the end is.
        int mdat = new String(video, ISO_8859_1).lastIndexOf("mdat") - 4;
        Arrays.fill(video, mdat, mdat + 4, (byte) 0);

        assertThat(read(video).flaws()).isEmpty();
        assertThat(read(Arrays.copyOf(video, video.length - 1)).flaws()).containsExactly(Flaw.TRUNCATED);
    }

    @Test
    void zeroesBehindTheEndAreNoFlaw() throws IOException {
        byte[] video = Videos.bytes("h264-aac.mp4");

        assertThat(read(Arrays.copyOf(video, video.length + 1000)).flaws()).isEmpty();
    }

    static Stream<String> names() {
        return Videos.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsStillToComeIsNoFlaw(String name) throws IOException {
        byte[] video = Videos.bytes(name);
        VideoFacts whole = read(video);
        for (int here = 0; here < video.length; here += 97) {
            Optional<VideoFacts> soFar =
                    VideoProbe.readSoFar(new ByteContent(Arrays.copyOf(video, here)), video.length);

            soFar.ifPresent(facts -> {
                assertThat(facts.container()).isEqualTo(whole.container());
                assertThat(facts.videoCodec()).isEqualTo(whole.videoCodec());
                assertThat(facts.durationMs()).isIn(whole.durationMs(), null);
                assertThat(facts.flaws()).isSubsetOf(whole.flaws());
            });
        }
    }

    private static VideoFacts read(byte[] video) throws IOException {
        return VideoProbe.read(new ByteContent(video));
    }
}
