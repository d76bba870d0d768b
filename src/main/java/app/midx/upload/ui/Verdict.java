package app.midx.upload.ui;

import app.midx.common.Explanation;
import app.midx.common.UploadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one part of an upload stands.
 *
 * @param reason what is said beside the button where this one keeps it disabled
 * @param why where something is wrong, or may be
 * @param help what else is of use then
 */
record Verdict(
        String area,
        Mark mark,
        String text,
        @Nullable String reason,
        @Nullable Explanation why,
        List<Help> help) {

    enum Mark {
        GOOD("Fine"),
        TODO("To do"),
        WAITING("Waiting"),
        NOTE("Note"),
        DOUBT("May fail"),
        BAD("Will fail");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    sealed interface Help {

        /** A line for the creator's own machine. */
        record Command(String line) implements Help {}

        /** How TikTok calls it. */
        record Code(String reason) implements Help {}

        record Earlier(UploadId upload) implements Help {}
    }

    static Verdict good(String area, String text) {
        return new Verdict(area, Mark.GOOD, text, null, null, List.of());
    }

    static Verdict waiting(String area, String text) {
        return new Verdict(area, Mark.WAITING, text, text, null, List.of());
    }

    static Verdict todo(String area, String text) {
        return new Verdict(area, Mark.TODO, text, text, null, List.of());
    }

    /** What another day brings by itself holds up nothing that is for later. */
    boolean isOfToday() {
        return area.equals(Verdicts.LIMITS);
    }

    /** A fact of the file that is fine needs no more than a line. */
    boolean isBrief() {
        return mark == Mark.GOOD && VideoVerdicts.isOfTheFile(this);
    }
}
