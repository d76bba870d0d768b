package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:00:00Z, 2026-11-25T12:15:00Z",
        "2026-11-25T12:00:00.000001Z, 2026-11-25T12:16:00Z",
        "2026-11-25T12:00:59Z, 2026-11-25T12:16:00Z",
        "2026-11-25T23:50:00Z, 2026-11-26T00:05:00Z"
    })
    void theFirstMinuteIsNeverLessThanAQuarterOfAnHourAhead(Instant now, Instant first) {
        assertThat(SchedulingWindow.first(now)).isEqualTo(first);
        assertThat(SchedulingWindow.check(first, now)).isEmpty();
        assertThat(SchedulingWindow.check(first.minusSeconds(60), now)).hasSize(1);
    }

    @Test
    void bothEdgesCanBeChosenAndNothingBeyondThem() {
        Instant now = Instant.parse("2026-11-25T12:00:59Z");
        Instant least = now.plus(SchedulingWindow.LEAST_AHEAD);
        Instant most = now.plus(SchedulingWindow.MOST_AHEAD);

        assertThat(SchedulingWindow.check(least, now)).isEmpty();
        assertThat(SchedulingWindow.check(least.minusNanos(1), now))
                .extracting(SubmissionProblem::code)
                .containsExactly("midx_time_too_soon");
        assertThat(SchedulingWindow.check(most, now)).isEmpty();
        assertThat(SchedulingWindow.check(most.plusNanos(1), now))
                .extracting(SubmissionProblem::code)
                .containsExactly("midx_time_too_far");
    }
}
