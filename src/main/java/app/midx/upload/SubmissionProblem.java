package app.midx.upload;

import app.midx.common.Explanation;

/**
 * One thing that stands in the way of sending.
 *
 * @param code the code with which TikTok would answer, or one of Midx's own that begins with {@code midx_}
 */
public record SubmissionProblem(Field field, String code, Explanation explanation) {

    static SubmissionProblem of(Field field, String code) {
        return new SubmissionProblem(field, code, Explanations.of(code));
    }

    /** The part of the form where it can be mended. */
    public enum Field {
        VIDEO,
        ACCOUNT,
        MODE,
        CAPTION,
        PRIVACY,
        INTERACTION,
        DISCLOSURE
    }
}
