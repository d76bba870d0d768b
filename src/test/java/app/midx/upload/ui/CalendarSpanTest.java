package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSpanTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void aWeekBeginsOnMonday() {
        CalendarSpan week = CalendarSpan.of("week", "", TODAY);

        assertThat(week.days()).hasSize(7).first().isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(week.title()).isEqualTo("23 November – 29 November 2026");
        assertThat(week.after().path()).isEqualTo("calendar?view=week&day=2026-12-02");
    }

    @Test
    void aMonthIsShownInWholeWeeks() {
        CalendarSpan month = CalendarSpan.of("month", "2026-11-25", TODAY);

        assertThat(month.first()).isEqualTo(LocalDate.parse("2026-10-26"));
        assertThat(month.end()).isEqualTo(LocalDate.parse("2026-12-07"));
        assertThat(month.days()).hasSize(42);
        assertThat(month.title()).isEqualTo("November 2026");
        assertThat(month.before().title()).isEqualTo("October 2026");
    }

    @Test
    void aWeekInWhichTheClocksChangeIsAnHourShorter() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        CalendarSpan week = CalendarSpan.of("week", "2027-03-28", TODAY);

        assertThat(week.from(berlin)).isEqualTo(Instant.parse("2027-03-21T23:00:00Z"));
        assertThat(week.until(berlin)).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
    }

    @Test
    void anAddressThatNobodyUnderstandsIsTheWeekOfToday() {
        assertThat(CalendarSpan.of("year", "soon", TODAY)).isEqualTo(CalendarSpan.of("week", "", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2028-11-26", "2024-11-24"})
    void aDayThatIsMoreThanTwoYearsAwayIsToday(String day) {
        assertThat(CalendarSpan.of("month", day, TODAY).day()).isEqualTo(TODAY);
    }

    @Test
    void twoYearsCanBeSeen() {
        assertThat(CalendarSpan.of("month", "2028-11-25", TODAY).day()).isEqualTo(LocalDate.parse("2028-11-25"));
    }
}
