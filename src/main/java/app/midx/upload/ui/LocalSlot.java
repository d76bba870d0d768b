package app.midx.upload.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A time as somebody reads it off their own clock; twice a year such a time does not exist, or comes twice. */
record LocalSlot(LocalDateTime local, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    static LocalSlot of(Instant at, ZoneId zone) {
        return new LocalSlot(LocalDateTime.ofInstant(at, zone), zone);
    }

    /** The first of two; where there is none, as much later as the clocks go forward. */
    Instant instant() {
        return at().toInstant();
    }

    /** Such as "Sunday, 29 March 2026 at 18:00". */
    String words() {
        return DAY_AND_TIME.format(at());
    }

    /** What there is to say of the clocks at that time; empty on all but a few days. */
    String note() {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return "The clocks go forward then and leave out %s, so it is %s."
                    .formatted(TIME.format(local), TIME.format(at()));
        }
        return offsets.size() == 1
                ? ""
                : "The clocks go back then, so %s comes twice: the first one is meant.".formatted(TIME.format(local));
    }

    /** Such as "Central European Time (Europe/Berlin)". */
    static String name(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String full = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return full.equals(zone.getId()) ? full : full + " (" + zone.getId() + ")";
    }

    private ZonedDateTime at() {
        return local.atZone(zone);
    }
}
