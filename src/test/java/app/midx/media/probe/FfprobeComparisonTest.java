package app.midx.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.Videos;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our answers beside those of ffprobe, which are committed: see {@link FfprobeTable}. */
class FfprobeComparisonTest {

    /** What has another name, or stands where ffprobe looks and we do not, and why. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "h264-pcm.mov", "sound keeps the name its container gives it",
            "mjpeg.mov", "the codec keeps the name its container gives it",
            "variable.webm", "ffprobe believes the header, we count frames",
            "recorded.webm", "ffprobe tells no duration, we look for the last frame");

    static Stream<FfprobeAnswer> answers() throws IOException {
        return FfprobeTable.recorded().stream();
    }

    /** Those that both have read. */
    static Stream<FfprobeAnswer> videos() throws IOException {
        return answers()
                .filter(theirs -> !theirs.video().isEmpty()
                        && !DIFFERENT.containsKey(theirs.file())
                        && !List.of("picture.png", "picture.avif", "old.avi", "stream.ts")
                                .contains(theirs.file()));
    }

    @Test
    void everyVideoHasItsAnswer() throws IOException {
        assertThat(answers().map(FfprobeAnswer::file)).containsExactlyElementsOf(Videos.names());
    }

    @ParameterizedTest
    @MethodSource("videos")
    void bothSayTheSame(FfprobeAnswer theirs) throws IOException {
        VideoFacts ours = read(theirs.file());

        assertThat(ours.videoCodec()).isEqualTo(theirs.video());
        assertThat(ours.audioCodec() == null ? "" : ours.audioCodec()).isEqualTo(theirs.audio());
        assertThat(ours.width() + "x" + ours.height()).isEqualTo(theirs.shownSize());
        assertThat(ours.rotation()).isEqualTo(theirs.clockwise());
        assertThat(ours.durationMs()).isCloseTo(theirs.durationMs(), within(1L));
        assertThat(ours.framesPerSecond()).isCloseTo(theirs.averageRate(), within(0.001));
        assertThat(ours.variableFrameRate()).isEqualTo(theirs.hasTwoRates());
        assertThat(ours.flaws().contains(VideoFacts.Flaw.AUDIO_FIRST))
                .isEqualTo(theirs.tracks().startsWith("audio"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatFfprobeCannotReadHasAFlaw(FfprobeAnswer theirs) throws IOException {
        if (theirs.video().isEmpty()) {
            assertThat(read(theirs.file()).flaws()).isNotEmpty();
        }
    }

    @Test
    void framesAreCountedWhereTheHeaderIsWrong() throws IOException {
        VideoFacts ours = read("variable.webm");

        assertThat(ours.framesPerSecond()).isCloseTo(59 / 3.0, within(0.2));
        assertThat(ours.variableFrameRate()).isTrue();
    }

    @Test
    void recordingWithoutADurationLastsUntilItsLastFrame() throws IOException {
        VideoFacts ours = read("recorded.webm");

        assertThat(ours.container()).isEqualTo(Container.WEBM);
        assertThat(ours.durationMs()).isBetween(2_990L, 3_020L);
        assertThat(ours.framesPerSecond()).isEqualTo(30);
        assertThat(ours.flaws()).isEmpty();
    }

    @Test
    void otherCodecsKeepTheirNames() throws IOException {
        assertThat(read("h264-pcm.mov").audioCodec()).isEqualTo("sowt");
        assertThat(read("mjpeg.mov").videoCodec()).isEqualTo("jpeg");
    }

    private static VideoFacts read(String name) throws IOException {
        return VideoProbe.read(new ByteContent(Videos.bytes(name)));
    }
}
