package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    private static final long GIB = 1L << 30;

    @ParameterizedTest(name = "{1} of 1,000 in the last half minute, {0} are missing: {2}")
    @CsvSource({"600, 10, true", "601, 10, false", "0, 0, true", "999, 0, false", "60, 1, true", "61, 1, false"})
    void tiktokIsToldOnceTheRestWillBeHereWithinHalfAnHour(long missing, long lately, boolean safe) {
        Arrival arrival = new Arrival(1_000, 1_000 - missing, lately, true);

        assertThat(arrival.isSafeToAnnounce()).isEqualTo(safe);
        assertThat(arrival.bytesToGo() == 0).isEqualTo(safe);
    }

    @Test
    void aFastLineIsRecognizedWithinAnInstant() {
        long third = 20_000_000;

        assertThat(new Arrival(GIB, third, third, true).isSafeToAnnounce()).isTrue();
    }

    @Test
    void onceTheBytesToGoHaveComeItIsSafe() {
        Arrival before = new Arrival(GIB, 5_000_000, 5_000_000, true);
        long more = before.bytesToGo();

        assertThat(before.isSafeToAnnounce()).isFalse();
        assertThat(new Arrival(GIB, 5_000_000 + more, 5_000_000 + more, true).isSafeToAnnounce())
                .isTrue();
    }

    @Test
    void whatHasStoppedArrivingIsNotAnnouncedHoweverMuchCameBefore() {
        assertThat(new Arrival(GIB, GIB - 1, GIB - 1, false).isSafeToAnnounce()).isFalse();
    }
}
