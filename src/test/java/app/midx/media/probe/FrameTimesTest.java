package app.midx.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTimesTest {

    private final FrameTimes times = new FrameTimes();

    @Test
    void oneLengthForAllFramesIsSteady() {
        times.add(1000, 300);

        assertThat(times.vary()).isFalse();
        assertThat(times.frames()).isEqualTo(300);
        assertThat(times.total()).isEqualTo(300_000);
    }

    @Test
    void whatAClockRoundsIsSteady() {
        for (int frame = 0; frame < 300; frame++) {
            times.add(frame % 3 == 0 ? 34 : 33, 1);
        }

        assertThat(times.vary()).isFalse();
    }

    @Test
    void lastFrameMayHaveAnyLength() {
        times.add(1000, 60);
        times.add(1, 1);

        assertThat(times.vary()).isFalse();
    }

    @Test
    void frameLostInAThousandIsSteady() {
        times.add(1000, 500);
        times.add(2000, 1);
        times.add(1000, 500);

        assertThat(times.vary()).isFalse();
    }

    @Test
    void halfAtAnotherRateIsVariable() {
        times.add(1000, 50);
        times.add(2000, 50);

        assertThat(times.vary()).isTrue();
    }

    @Test
    void timesThatAllDifferAreVariableHoweverManyThereAre() {
        for (int frame = 0; frame < 1_000_000; frame++) {
            times.add(frame, 1);
        }

        assertThat(times.vary()).isTrue();
        assertThat(times.frames()).isEqualTo(1_000_000);
    }
}
