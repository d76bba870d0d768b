package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MendingLineTest {

    private static final String TRACKS = "-map 0:v:0 -map \"0:a:0?\"";
    private static final String ENCODED = "-c:v libx264 -crf 18 -pix_fmt yuv420p -c:a aac -movflags +faststart";

    static Stream<Arguments> lines() {
        return Stream.of(
                argumentSet(
                        "too slow",
                        SomeFacts.at(22),
                        "ffmpeg -i clip.mov " + TRACKS + " -vf \"fps=30\" " + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "too fast",
                        SomeFacts.at(120),
                        "ffmpeg -i clip.mov " + TRACKS + " -vf \"fps=60\" " + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "too small",
                        SomeFacts.sized(358, 640),
                        "ffmpeg -i clip.mov " + TRACKS + " -vf \"scale=720:1288\" " + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "too large",
                        SomeFacts.sized(5000, 5000),
                        "ffmpeg -i clip.mov " + TRACKS + " -vf \"scale=1920:1920\" " + ENCODED
                                + " clip-for-tiktok.mp4"),
                argumentSet(
                        "too slim",
                        SomeFacts.sized(100, 2000),
                        "ffmpeg -i clip.mov " + TRACKS
                                + " -vf \"scale=1080:1920:force_original_aspect_ratio=decrease,pad=1080:1920:(ow-iw)/2:(oh-ih)/2\" "
                                + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "another codec",
                        SomeFacts.in(Container.MP4, "av1"),
                        "ffmpeg -i clip.mov " + TRACKS + " " + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "too long",
                        SomeFacts.lasting(3_660_000L),
                        "ffmpeg -i clip.mov -t 599 " + TRACKS + " -c copy -movflags +faststart clip-for-tiktok.mp4"),
                argumentSet(
                        "sound first",
                        SomeFacts.with(Flaw.AUDIO_FIRST),
                        "ffmpeg -i clip.mov " + TRACKS + " -c copy -movflags +faststart clip-for-tiktok.mp4"),
                argumentSet(
                        "another container",
                        SomeFacts.in(Container.OTHER, "h264"),
                        "ffmpeg -i clip.mov " + TRACKS
                                + " -c:v copy -c:a aac -movflags +faststart clip-for-tiktok.mp4"),
                argumentSet(
                        "nothing that fits into MP4",
                        SomeFacts.in(Container.OTHER, "vp8"),
                        "ffmpeg -i clip.mov " + TRACKS + " " + ENCODED + " clip-for-tiktok.mp4"),
                argumentSet(
                        "a long WebM",
                        new VideoFacts(Container.WEBM, "vp9", "opus", 720, 1280, 0, 601_000L, 30.0, false, Set.of()),
                        "ffmpeg -i clip.mov -t 599 " + TRACKS + " -c copy clip-for-tiktok.webm"),
                argumentSet(
                        "all at once",
                        new VideoFacts(Container.MOV, "prores", null, 358, 640, 0, 601_000L, 15.0, false, Set.of()),
                        "ffmpeg -i clip.mov -t 599 " + TRACKS + " -vf \"fps=30,scale=720:1288\" " + ENCODED
                                + " clip-for-tiktok.mp4"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theLineMendsWhatIsWrong(VideoFacts facts, String line) {
        assertThat(line(facts)).isEqualTo(line);
    }

    @Test
    void whereNothingCanBeMendedThereIsNoLine() {
        assertThat(line(SomeFacts.good())).isNull();
        assertThat(line(SomeFacts.with(Flaw.TRUNCATED))).isNull();
        assertThat(line(SomeFacts.with(Flaw.NO_INDEX))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            clip.mp4             | clip.mp4
            my clip (1).mp4      | "my clip (1).mp4"
            it's me.mp4          | "it's me.mp4"
            -y.mp4               | ./-y.mp4
            concat:a.mp4         | "./concat:a.mp4"
            $(reboot).mp4        | '$(reboot).mp4'
            `id`'s.mp4           | '`id`'\\''s.mp4'
            "; rm x #.mp4        | '"; rm x #.mp4'
            Straße 🚪.mp4        | "Straße 🚪.mp4"
            100%.mp4             | '100%.mp4'
            """)
    void aFileNameIsOneWordWhateverIsInIt(String name, String word) {
        assertThat(ShellWord.of(name)).isEqualTo(word);
    }

    @Test
    void aFileNameCannotBeginAnotherLine() {
        assertThat(ShellWord.of("a\nrm x\u202E.mp4")).isEqualTo("\"arm x.mp4\"");
    }

    private static @Nullable String line(VideoFacts facts) {
        return Preflight.of(new VideoFile("clip.mov", 0, facts), Duration.ofMinutes(10)).stream()
                .map(Check::command)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
