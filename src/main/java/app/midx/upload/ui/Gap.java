package app.midx.upload.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.stream.IntStream;

/** How far apart several uploads are posted. Days keep the time of day where the clocks change; hours are hours. */
enum Gap {
    HOUR("Every hour", Duration.ofHours(1)),
    FOUR_HOURS("Every 4 hours", Duration.ofHours(4)),
    TWELVE_HOURS("Every 12 hours", Duration.ofHours(12)),
    DAY("Every day", Period.ofDays(1)),
    TWO_DAYS("Every other day", Period.ofDays(2)),
    WEEK("Every week", Period.ofWeeks(1));

    private final String label;
    private final TemporalAmount step;

    Gap(String label, TemporalAmount step) {
        this.label = label;
        this.step = step;
    }

    String label() {
        return label;
    }

    List<LocalSlot> slots(LocalDateTime first, ZoneId zone, int count) {
        return IntStream.range(0, count).mapToObj(n -> slot(first, zone, n)).toList();
    }

    private LocalSlot slot(LocalDateTime first, ZoneId zone, int number) {
        if (step instanceof Duration hours) {
            Instant at = new LocalSlot(first, zone).instant().plus(hours.multipliedBy(number));
            return LocalSlot.of(at, zone);
        }
        return new LocalSlot(first.plus(((Period) step).multipliedBy(number)), zone);
    }
}
