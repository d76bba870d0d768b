package app.midx.upload.ui;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a calendar shows: whole weeks, from Monday on.
 *
 * @param day the one that was asked for, somewhere in the span
 */
record CalendarSpan(Kind kind, LocalDate day) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final int MOST_YEARS = 2;

    enum Kind {
        WEEK("Week"),
        MONTH("Month");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As an address has it; what it does not have, or nobody understands, or is years away, is the week of today. */
    static CalendarSpan of(String kind, String day, LocalDate today) {
        Kind known = Stream.of(Kind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElse(Kind.WEEK);
        return new CalendarSpan(
                known, parse(day).filter(there -> isNear(there, today)).orElse(today));
    }

    private static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(MOST_YEARS)) && !day.isAfter(today.plusYears(MOST_YEARS));
    }

    LocalDate first() {
        LocalDate begin = kind == Kind.WEEK ? day : day.withDayOfMonth(1);
        return begin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day after the last one. */
    LocalDate end() {
        LocalDate last = kind == Kind.WEEK ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        return last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }

    List<LocalDate> days() {
        return first().datesUntil(end()).toList();
    }

    CalendarSpan before() {
        return new CalendarSpan(
                kind,
                kind == Kind.WEEK ? day.minusWeeks(1) : day.withDayOfMonth(1).minusMonths(1));
    }

    CalendarSpan after() {
        return new CalendarSpan(
                kind,
                kind == Kind.WEEK ? day.plusWeeks(1) : day.withDayOfMonth(1).plusMonths(1));
    }

    CalendarSpan as(Kind other) {
        return new CalendarSpan(other, day);
    }

    String title() {
        if (kind == Kind.MONTH) {
            return MONTH.format(day);
        }
        LocalDate last = end().minusDays(1);
        boolean sameYear = first().getYear() == last.getYear();
        return (sameYear ? DAY : DAY_AND_YEAR).format(first()) + " – " + DAY_AND_YEAR.format(last);
    }

    /** For links; relative to the application's root. */
    String path() {
        return UploadNavigation.CALENDAR + "?view=" + kind.key() + "&day=" + day;
    }
}
