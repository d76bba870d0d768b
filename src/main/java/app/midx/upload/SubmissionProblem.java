package app.midx.upload;

import app.midx.common.Explanation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of sending.
 *
 * @param code the code with which TikTok would answer, or one of Midx's own that begins with {@code midx_}
 * @param until when it is over by itself, as far as Midx knows; null where it is not
 */
public record SubmissionProblem(
        Field field,
        String code,
        Explanation explanation,
        @Nullable Instant until) {

    static SubmissionProblem of(Field field, String code) {
        return new SubmissionProblem(field, code, Explanations.of(code), null);
    }

    /** TikTok will fail this video. */
    static SubmissionProblem of(Check check) {
        return new SubmissionProblem(Field.VIDEO, check.code(), check.explanation(), null);
    }

    /** There is no place among those that TikTok allows until a time. */
    static SubmissionProblem until(Instant nextPlaceAt, String code) {
        return new SubmissionProblem(Field.CAP, code, Explanations.of(code), nextPlaceAt);
    }

    /** The part of the form where it can be mended; a cap lifts by itself. */
    public enum Field {
        VIDEO,
        ACCOUNT,
        CAP,
        TIME,
        MODE,
        CAPTION,
        PRIVACY,
        INTERACTION,
        DISCLOSURE
    }
}
