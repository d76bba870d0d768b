package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalSlotTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeIsTheReadersOwn() {
        LocalSlot slot = new LocalSlot(LocalDateTime.parse("2026-12-01T18:00"), BERLIN);

        assertThat(slot.instant()).isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
        assertThat(slot.words()).isEqualTo("Tuesday, 1 December 2026 at 18:00");
        assertThat(slot.note()).isEmpty();
        assertThat(LocalSlot.of(slot.instant(), BERLIN)).isEqualTo(slot);
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsMovedAndSaidSo() {
        LocalSlot slot = new LocalSlot(LocalDateTime.parse("2027-03-28T02:30"), BERLIN);

        assertThat(slot.instant()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(slot.words()).endsWith("at 03:30");
        assertThat(slot.note()).isEqualTo("The clocks go forward then and leave out 02:30, so it is 03:30.");
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeantAndSaidSo() {
        LocalSlot slot = new LocalSlot(LocalDateTime.parse("2027-10-31T02:30"), BERLIN);

        assertThat(slot.instant()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(slot.note()).isEqualTo("The clocks go back then, so 02:30 comes twice: the first one is meant.");
    }

    @Test
    void theTimeZoneIsShownByName() {
        assertThat(LocalSlot.name(BERLIN)).isEqualTo("Central European Time (Europe/Berlin)");
        assertThat(LocalSlot.name(ZoneOffset.UTC)).isEqualTo("UTC");
    }
}
