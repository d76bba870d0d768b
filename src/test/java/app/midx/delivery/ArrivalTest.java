package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    private static final long GIB = 1L << 30;

    @ParameterizedTest(name = "{0} of 1,000 after {1} s: {2}")
    @CsvSource({"0, 60, false", "1, 1, true", "1, 2, false", "500, 1800, true", "500, 1801, false", "1000, 90000, true"
    })
    void tiktokIsToldOnceTheRestWillBeHereWithinHalfAnHour(long received, long seconds, boolean safe) {
        assertThat(new Arrival(1_000, received, true, Duration.ofSeconds(seconds)).isSafeToAnnounce())
                .isEqualTo(safe);
    }

    @Test
    void aFileOfAnUnknownKindHasToBeWhole() {
        assertThat(new Arrival(GIB, GIB - 1, false, Duration.ofSeconds(10)).isSafeToAnnounce())
                .isFalse();
        assertThat(new Arrival(GIB, GIB, false, Duration.ofSeconds(10)).isSafeToAnnounce())
                .isTrue();
    }
}
