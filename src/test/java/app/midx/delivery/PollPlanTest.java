package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.AccountRates;
import app.midx.tiktok.RateWindow;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollPlanTest {

    @Test
    void questionsThinOutAndEndAfterADay() {
        assertThat(questionsUntil(Duration.ofSeconds(30))).isEqualTo(6);
        assertThat(questionsUntil(Duration.ofSeconds(150))).isEqualTo(6 + 8);
        assertThat(questionsUntil(Duration.ofHours(1))).isEqualTo(6 + 8 + 57);
        assertThat(PollPlan.wait(Duration.ofHours(24), 1)).isEmpty();
        assertThat(PollPlan.wait(Duration.ofHours(24), 50)).isEmpty();
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 50, 2_000})
    void allVideosOfAnAccountTogetherAskNoMoreOftenThanPermitsComeBack(int companions) {
        Duration permits = AccountRates.cost(RateWindow.STATUS).multipliedBy(companions);

        assertThat(IntStream.range(0, 24 * 60).mapToObj(Duration::ofMinutes))
                .allSatisfy(
                        elapsed -> assertThat(PollPlan.wait(elapsed, companions).orElseThrow())
                                .isGreaterThan(permits));
    }

    @Test
    void aFewCompanionsChangeNothingOnceTheFirstHalfMinuteIsOver() {
        assertThat(PollPlan.wait(Duration.ofSeconds(31), 5)).hasValue(Duration.ofSeconds(15));
        assertThat(PollPlan.wait(Duration.ofSeconds(151), 20)).hasValue(Duration.ofSeconds(60));
        assertThat(PollPlan.wait(Duration.ofHours(1), 1_000)).hasValue(Duration.ofHours(1));
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
