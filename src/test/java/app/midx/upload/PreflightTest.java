package app.midx.upload;

import static app.midx.upload.Check.Level.FINE;
import static app.midx.upload.Check.Level.MAY_FAIL;
import static app.midx.upload.Check.Level.WILL_FAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.upload.Check.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every limit. */
class PreflightTest {

    @Test
    void aGoodVideoIsToldPartByPart() {
        assertThat(Preflight.of(SomeFacts.good(), null))
                .extracting(Check::area, Check::level, Check::fact, Check::command)
                .containsExactly(
                        tuple("Format", FINE, "MP4", null),
                        tuple("Codec", FINE, "H.264 with AAC sound", null),
                        tuple("Picture", FINE, "1080 × 1920", null),
                        tuple("Frame rate", FINE, "30 frames a second", null),
                        tuple("Length", FINE, "0:12", null));
    }

    @ParameterizedTest
    @CsvSource({
        "22, WILL_FAIL",
        "22.49, WILL_FAIL",
        "22.5, MAY_FAIL",
        "22.94, MAY_FAIL",
        "22.97, FINE",
        "23, FINE",
        "23.976, FINE",
        "59.94, FINE",
        "60, FINE",
        "60.04, FINE",
        "60.1, MAY_FAIL",
        "60.5, MAY_FAIL",
        "60.6, WILL_FAIL",
        "120, WILL_FAIL",
        "1, WILL_FAIL"
    })
    void frameRate(double framesPerSecond, Level level) {
        assertThat(only("Frame rate", SomeFacts.at(framesPerSecond)))
                .extracting(Check::level, Check::code)
                .containsExactly(level, "frame_rate_check_failed");
        assertThat(only("Frame rate", SomeFacts.varyingAround(framesPerSecond)).level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "358, 640, WILL_FAIL", "359, 360, WILL_FAIL", "640, 359, WILL_FAIL", "360, 640, FINE", "360, 360, FINE",
        "4096, 4096, FINE", "4097, 360, MAY_FAIL", "2160, 4098, MAY_FAIL", "5000, 300, WILL_FAIL", "320, 320, WILL_FAIL"
    })
    void picture(int width, int height, Level level) {
        assertThat(only("Picture", SomeFacts.sized(width, height)))
                .extracting(Check::level, Check::code)
                .containsExactly(level, "picture_size_check_failed");
    }

    @ParameterizedTest
    @CsvSource({
        "180000, 180, FINE",
        "180001, 180, WILL_FAIL",
        "600000, , FINE",
        "600001, , WILL_FAIL",
        "3660000, 3600, WILL_FAIL",
        "3599999, 3600, FINE",
        "1, 180, FINE"
    })
    void length(long durationMs, @Nullable Long allowedSeconds, Level level) {
        Duration longest = allowedSeconds == null ? null : Duration.ofSeconds(allowedSeconds);

        assertThat(only("Length", Preflight.of(SomeFacts.lasting(durationMs), longest)))
                .extracting(Check::level, Check::code)
                .containsExactly(level, "duration_check_failed");
    }

    @ParameterizedTest
    @CsvSource({
        "h264, FINE",
        "hevc, FINE",
        "vp8, FINE",
        "vp9, FINE",
        "av1, WILL_FAIL",
        "prores, WILL_FAIL",
        "mp4v, WILL_FAIL"
    })
    void codec(String codec, Level level) {
        assertThat(only("Codec", SomeFacts.in(Container.MOV, codec)))
                .extracting(Check::level, Check::code)
                .containsExactly(level, "file_format_check_failed");
    }

    @ParameterizedTest
    @CsvSource({"MP4, FINE", "MOV, FINE", "WEBM, FINE", "OTHER, WILL_FAIL"})
    void container(Container container, Level level) {
        assertThat(only("Format", SomeFacts.in(container, "h264")).level()).isEqualTo(level);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                argumentSet("empty", Flaw.EMPTY, "File", WILL_FAIL, "midx_file_empty"),
                argumentSet("no video", Flaw.NOT_A_VIDEO, "File", WILL_FAIL, "midx_not_a_video"),
                argumentSet("no moov", Flaw.NO_INDEX, "File", WILL_FAIL, "midx_no_index"),
                argumentSet("sound alone", Flaw.NO_VIDEO_TRACK, "File", WILL_FAIL, "midx_no_video_track"),
                argumentSet("cut off", Flaw.TRUNCATED, "File", WILL_FAIL, "midx_video_truncated"),
                argumentSet("unreadable", Flaw.UNREADABLE, "File", MAY_FAIL, "midx_video_unreadable"),
                argumentSet("sound first", Flaw.AUDIO_FIRST, "Order", MAY_FAIL, "midx_audio_first"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void flaw(Flaw flaw, String area, Level level, String words) {
        Check check = only(area, SomeFacts.with(flaw));

        assertThat(check.level()).isEqualTo(level);
        assertThat(check.code()).isEqualTo("file_format_check_failed");
        assertThat(check.explanation()).isEqualTo(Explanations.of(words));
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000, true, ",
        "4000000001, false, MAY_FAIL",
        "4294967296, false, MAY_FAIL",
        "4294967297, false, WILL_FAIL"
    })
    void size(long bytes, boolean fine, @Nullable Level level) {
        List<Check> checks = Preflight.of(new VideoFile("a.mp4", bytes, SomeFacts.good()), null);

        assertThat(checks)
                .filteredOn(check -> check.area().equals("Size"))
                .extracting(Check::level)
                .isEqualTo(fine ? List.of() : List.of(level));
    }

    @Test
    void whatIsNoVideoIsSpokenOfInOneSentence() {
        assertThat(Preflight.of(SomeFacts.with(Flaw.TRUNCATED, Flaw.NO_INDEX), null))
                .extracting(Check::level)
                .containsExactly(WILL_FAIL);
    }

    @Test
    void whatTheFileDoesNotTellIsADoubtAndNoVerdict() {
        VideoFacts silent = new VideoFacts(Container.WEBM, "vp8", null, 720, 1280, 0, null, null, false, Set.of());

        List<Check> checks = Preflight.of(silent, Duration.ofMinutes(3));

        assertThat(checks)
                .extracting(Check::area, Check::level)
                .containsExactly(
                        tuple("File", MAY_FAIL), tuple("Format", FINE), tuple("Codec", FINE), tuple("Picture", FINE));
    }

    @Test
    void theLimitThatIsBrokenIsNamed() {
        assertThat(only("Length", Preflight.of(SomeFacts.lasting(3_660_000L), Duration.ofMinutes(10)))
                        .fact())
                .isEqualTo("61:00, where 10:00 are allowed");
        assertThat(only("Frame rate", SomeFacts.varyingAround(29.97)).fact())
                .isEqualTo("29.97 frames a second on average");
    }

    private static Check only(String area, VideoFacts facts) {
        return only(area, Preflight.of(facts, null));
    }

    private static Check only(String area, List<Check> checks) {
        List<Check> found =
                checks.stream().filter(check -> check.area().equals(area)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
