package app.midx.account.ui;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as people say it; it reads the same in every time zone. */
final class Ago {

    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private Ago() {}

    static String of(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        if (ago.compareTo(JUST_NOW) < 0) {
            return "just now";
        }
        if (ago.toHours() < 1) {
            return count(ago.toMinutes(), "minute");
        }
        return ago.toDays() < 1 ? count(ago.toHours(), "hour") : count(ago.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
