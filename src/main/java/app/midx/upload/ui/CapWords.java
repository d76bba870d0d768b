package app.midx.upload.ui;

import app.midx.upload.Meter;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionRefusedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When there is a place again among those that TikTok allows. */
final class CapWords {

    private CapWords() {}

    /** What to do about a problem, and from when on it is of use. */
    static String nextStep(SubmissionProblem problem, Times times) {
        return problem.explanation().nextStep() + free(problem.until(), times);
    }

    /**
     * A sentence to follow the advice on an upload that was stopped.
     *
     * @param cap null where no cap was in the way
     */
    static String afterwards(@Nullable Meter cap, String code, Times times) {
        if (cap == null) {
            return "";
        }
        // TikTok may count what Midx cannot know of, so only Midx's own word can be taken back.
        boolean over = !cap.isFull() && code.startsWith("midx_");
        return over ? " There is a place again now." : free(cap.nextPlaceAt(), times);
    }

    /** For a notice. */
    static String refusal(SubmissionRefusedException refused, Times times) {
        return refused.problems().stream()
                .findFirst()
                .map(why -> "Nothing was sent. " + why.explanation().cause() + " " + nextStep(why, times))
                .orElse("Nothing was sent.");
    }

    private static String free(@Nullable Instant until, Times times) {
        return until == null ? "" : " The next place is free " + times.coming(until) + ".";
    }
}
