package app.midx.upload.ui;

import app.midx.common.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * How one part of the form stands.
 *
 * @param reason what is said beside the button where this one keeps it disabled
 * @param why where something is wrong
 */
record Verdict(
        String area,
        Mark mark,
        String text,
        @Nullable String reason,
        @Nullable Explanation why) {

    enum Mark {
        GOOD("Fine"),
        TODO("To do"),
        WAITING("Waiting"),
        BAD("Problem");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Verdict good(String area, String text) {
        return new Verdict(area, Mark.GOOD, text, null, null);
    }

    static Verdict waiting(String area, String text) {
        return new Verdict(area, Mark.WAITING, text, text, null);
    }
}
