package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final long START = -123_456_789_012L;

    private final Growth growth = new Growth();

    @Test
    void onlyTheLastHalfMinuteCounts() {
        for (int second = 0; second <= 100; second++) {
            saw(second, second * 1_000L);
        }

        assertThat(growth.lately(at(100))).isEqualTo(30_000);
        assertThat(growth.rate(at(100))).isBetween(999.0, 1_001.0);
        assertThat(growth.isAlive(at(100))).isTrue();
    }

    @Test
    void whatWasHereBeforeAnybodyLookedDoesNotCount() {
        saw(0, 700_000);

        assertThat(growth.lately(at(0))).isZero();
        assertThat(growth.isAlive(at(0))).isFalse();

        saw(1, 700_500);

        assertThat(growth.lately(at(1))).isEqualTo(500);
        assertThat(growth.isAlive(at(1))).isTrue();
    }

    @Test
    void whatHasStoppedIsNotAlive() {
        saw(0, 0);
        saw(10, 900_000);
        saw(12, 900_000);
        saw(14, 900_000);

        assertThat(growth.isAlive(at(14))).isFalse();
        assertThat(growth.rate(at(14))).isZero();
        assertThat(growth.lately(at(14))).isEqualTo(900_000);
        assertThat(growth.quiet(at(14))).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void betweenTwoLooksFarApartItIsTakenToHaveGrownEvenlyAndNotToBeAliveForCertain() {
        saw(0, 0);
        saw(60, 600_000);

        assertThat(growth.lately(at(60))).isEqualTo(300_000);
        assertThat(growth.isAlive(at(60))).isFalse();
    }

    @Test
    void manyLooksWithinAMomentAreKeptAsOne() {
        for (int look = 0; look <= 10_000; look++) {
            growth.saw(look, START + look * 100_000L);
        }

        assertThat(growth.lately(START + 1_000_000_000L)).isEqualTo(10_000);
        assertThat(growth.rate(START + 1_000_000_000L)).isBetween(9_999.0, 10_001.0);
    }

    @Test
    void whatIsMissingIsKnownForWhoeverWaits() {
        saw(0, 100);
        growth.wants(250);

        assertThat(growth.missing()).isEqualTo(150);

        saw(1, 300);

        assertThat(growth.missing()).isZero();
    }

    private void saw(int second, long bytes) {
        growth.saw(bytes, at(second));
    }

    private static long at(int second) {
        return START + second * 1_000_000_000L;
    }
}
