package app.midx.upload.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Points in time, as the reader's own clock and calendar would tell them. */
record Times(ZoneId zone, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

    /** What to go by until the browser has told where it is. */
    static Times universal(Clock clock) {
        return new Times(ZoneOffset.UTC, clock);
    }

    /** In the time zone of the browser, which tells it only after it has got the page. */
    static void whereReaderIs(UI ui, Clock clock, Consumer<Times> receiver) {
        ui.getPage()
                .retrieveExtendedClientDetails(
                        browser -> receiver.accept(new Times(zone(browser.getTimeZoneId()), clock)));
    }

    /** As {@link #brief}, to the second. */
    String precise(Instant instant) {
        return brief(instant, SECOND);
    }

    /** Such as "Today, 14:03", "Yesterday, 14:03", "3 Nov, 14:03" or "3 Nov 2025"; what is to come always has its hour. */
    String brief(Instant instant) {
        return brief(instant, TIME);
    }

    private String brief(Instant instant, DateTimeFormatter time) {
        ZonedDateTime at = instant.atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (at.toLocalDate().equals(today)) {
            return "Today, " + time.format(at);
        }
        if (at.toLocalDate().equals(today.minusDays(1))) {
            return "Yesterday, " + time.format(at);
        }
        boolean hour = at.getYear() == today.getYear() || instant.isAfter(clock.instant());
        return hour ? day(instant) + ", " + time.format(at) : day(instant);
    }

    /** A time to come, such as "today at 14:03", "tomorrow at 14:03" or "on 3 Nov at 14:03"; never a minute too early. */
    String coming(Instant instant) {
        ZonedDateTime at =
                instant.plus(ALMOST_A_MINUTE).truncatedTo(ChronoUnit.MINUTES).atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String day = at.toLocalDate().equals(today)
                ? "today"
                : at.toLocalDate().equals(today.plusDays(1)) ? "tomorrow" : "on " + DAY.format(at);
        return day + " at " + TIME.format(at);
    }

    /** Such as "21 May", with the year where it is not this one. */
    String day(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        boolean thisYear =
                at.getYear() == LocalDate.ofInstant(clock.instant(), zone).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(at);
    }

    /** The hour and minute that it is. */
    String timeNow() {
        return TIME.format(clock.instant().atZone(zone));
    }

    /** To the second, with the day of the week. */
    String full(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unheardOf) {
            return ZoneOffset.UTC;
        }
    }
}
