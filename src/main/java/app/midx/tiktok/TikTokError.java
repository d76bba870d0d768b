package app.midx.tiktok;

import org.jspecify.annotations.Nullable;

/**
 * A refusal. Its code is TikTok's own, also one that no document knows, or one of ours: {@value #UNREADABLE_ANSWER},
 * {@value #UPLOAD_HOST_NOT_ALLOWED}, and {@code http_503} and the like where an HTTP status came without an explanation.
 *
 * @param message meant for developers, with secrets struck out; may be empty
 * @param logId what TikTok's support asks for
 */
public record TikTokError(
        String code, String message, @Nullable String logId, int httpStatus) {

    /** A success that cannot be made sense of: no JSON, or without something it must have. */
    public static final String UNREADABLE_ANSWER = "unreadable_answer";

    /** The upload URL leads to a host outside of {@link TikTokSettings#uploadHosts()}. */
    public static final String UPLOAD_HOST_NOT_ALLOWED = "upload_host_not_allowed";

    public TikTokError {
        message = Redaction.tidy(message);
    }

    /** Whether this is the given code; {@code invalid_param} and {@code invalid_params} are one, as TikTok uses both. */
    public boolean is(String otherCode) {
        return ErrorCodes.canonical(code).equals(ErrorCodes.canonical(otherCode));
    }

    public Retry retry() {
        return ErrorCodes.retry(code, httpStatus);
    }

    static TikTokError ofHttpStatus(int status, @Nullable String logId) {
        return new TikTokError("http_" + status, "", logId, status);
    }
}
