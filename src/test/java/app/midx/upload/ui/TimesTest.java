package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    // In Tokyo it is half past eight in the morning of the 23rd.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-11-22T23:29:58Z; Today, 08:29; Today, 08:29:58",
                "2026-11-22T14:59:59Z; Yesterday, 23:59; Yesterday, 23:59:59",
                "2026-11-03T05:03:00Z; 3 Nov, 14:03; 3 Nov, 14:03:00",
                "2025-11-03T05:03:00Z; 3 Nov 2025; 3 Nov 2025",
                "2027-01-03T05:03:00Z; 3 Jan 2027, 14:03; 3 Jan 2027, 14:03:00"
            })
    void aMomentIsToldByTheReadersOwnCalendar(Instant moment, String brief, String precise) {
        Times times = new Times(ZoneId.of("Asia/Tokyo"), CLOCK);

        assertThat(times.brief(moment)).isEqualTo(brief);
        assertThat(times.precise(moment)).isEqualTo(precise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-11-23T03:59:00Z; today at 12:59",
                "2026-11-23T03:59:00.000001Z; today at 13:00",
                "2026-11-23T14:59:30Z; tomorrow at 00:00",
                "2026-11-24T15:00:00Z; on 25 Nov at 00:00"
            })
    void aTimeToComeIsNeverToldTooEarly(Instant moment, String words) {
        assertThat(new Times(ZoneId.of("Asia/Tokyo"), CLOCK).coming(moment)).isEqualTo(words);
    }
}
