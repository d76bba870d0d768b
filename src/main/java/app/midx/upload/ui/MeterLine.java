package app.midx.upload.ui;

import app.midx.upload.AccountMeters;
import app.midx.upload.Explanations;
import app.midx.upload.Meter;
import app.midx.upload.SendMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of TikTok's caps, in words.
 *
 * @param advice what to do about it; null where there is nothing to do
 */
record MeterLine(Level level, String text, @Nullable String advice) {

    enum Level {
        CALM(""),
        NEAR("Nearly used up: "),
        FULL("Used up: "),
        ENDING("Soon: ");

        private final String spoken;

        Level(String spoken) {
            this.spoken = spoken;
        }

        /** What colour says to those who see it. */
        String spoken() {
            return spoken;
        }
    }

    /** What matters for sending in this mode. */
    static List<MeterLine> of(SendMode mode, @Nullable AccountMeters meters, Times times) {
        if (meters == null) {
            return List.of();
        }
        List<MeterLine> lines = new ArrayList<>();
        if (mode == SendMode.DIRECT_POST) {
            lines.add(of(meters.posts(), "%d of about %d posts in 24 hours"));
            creators(lines, meters);
        } else {
            lines.add(of(meters.drafts(), "%d of %d drafts waiting in the inbox"));
        }
        if (meters.accessUntil() != null && meters.accessEndsSoon(times.clock().instant())) {
            lines.add(new MeterLine(
                    Level.ENDING,
                    "TikTok access until " + times.day(meters.accessUntil()),
                    Explanations.of("midx_reconnect_soon").nextStep()));
        }
        return lines;
    }

    private static void creators(List<MeterLine> lines, AccountMeters meters) {
        Meter creators = meters.creators();
        if (creators == null || (meters.audited() && !creators.isNearlyFull())) {
            return;
        }
        String text = "%d of %d creators through Midx in 24 hours";
        boolean oneOfThem = !creators.isFull() && creators.used() >= creators.cap();
        lines.add(
                oneOfThem
                        ? new MeterLine(Level.CALM, words(creators, text) + ", this account among them", null)
                        : of(creators, text));
    }

    private static MeterLine of(Meter meter, String text) {
        Level level = meter.isFull() ? Level.FULL : meter.isNearlyFull() ? Level.NEAR : Level.CALM;
        return new MeterLine(level, words(meter, text), null);
    }

    private static String words(Meter meter, String text) {
        return text.formatted(meter.used(), meter.cap());
    }
}
