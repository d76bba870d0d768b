package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollPlanTest {

    @Test
    void questionsThinOutAndEndAfterADay() {
        assertThat(questionsUntil(Duration.ofSeconds(30))).isEqualTo(6);
        assertThat(questionsUntil(Duration.ofSeconds(150))).isEqualTo(6 + 8);
        assertThat(questionsUntil(Duration.ofHours(1))).isEqualTo(6 + 8 + 57);
        assertThat(PollPlan.wait(Duration.ofHours(24), 1)).isEmpty();
    }

    @Test
    void noVideoAsksMoreThanTwelveTimesAMinute() {
        Duration elapsed = Duration.ZERO;
        while (elapsed.compareTo(Duration.ofHours(2)) < 0) {
            Duration wait = PollPlan.wait(elapsed, 1).orElseThrow();
            assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
            elapsed = elapsed.plus(wait);
        }
    }

    private static int questionsUntil(Duration end) {
        int questions = 0;
        Duration elapsed = PollPlan.wait(Duration.ZERO, 1).orElseThrow();
        while (elapsed.compareTo(end) <= 0) {
            questions++;
            elapsed = elapsed.plus(PollPlan.wait(elapsed, 1).orElseThrow());
        }
        return questions;
    }
}
