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
import org.junit.jupiter.params.provider.ValueSource;

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
            My_clip-2.final.MOV  | My_clip-2.final.MOV
            my clip (1).MOV      | your-video.MOV
            it's me.mp4          | your-video.mp4
            -y.mp4               | your-video.mp4
            .hidden.mp4          | your-video.mp4
            concat:a.mp4         | your-video.mp4
            ../a.mp4             | your-video.mp4
            $(reboot).mp4        | your-video.mp4
            `id`'s.webm          | your-video.webm
            "&calc&rem .mp4      | your-video.mp4
            100%PATH%.mp4        | your-video.mp4
            a^b!c!.mp4           | your-video.mp4
            ”; calc; “.mp4       | your-video.mp4
            ‘a’.mp4              | your-video.mp4
            Straße 🚪.mp4        | your-video.mp4
            a.m p4               | your-video.mp4
            a.$(reboot)          | your-video.mp4
            no type              | your-video.mp4
            """)
    void onlyANameThatIsPlainInEveryShellIsPrinted(String name, String word) {
        assertThat(ShellWord.of(name)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nrm x\u202E.mp4", "a\n.mp4", "", "clip.mp4\n"})
    void aFileNameCannotBeginAnotherLine(String name) {
        assertThat(ShellWord.of(name)).isEqualTo("your-video.mp4");
    }

    @Test
    void theStandInIsBothReadAndWritten() {
        assertThat(line(new VideoFile("it's $(me).mov", 0, SomeFacts.lasting(3_660_000L))))
                .startsWith("ffmpeg -i your-video.mov ")
                .endsWith(" your-video-for-tiktok.mp4");
    }

    private static @Nullable String line(VideoFacts facts) {
        return line(new VideoFile("clip.mov", 0, facts));
    }

    private static @Nullable String line(VideoFile video) {
        return Preflight.of(video, Duration.ofMinutes(10)).stream()
                .map(Check::command)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
