package app.midx.tiktok;

/**
 * Why a post failed after its bytes were taken in. A reason that TikTok adds later is kept, and final.
 * (TikTok: Content Posting API, Get Post Status.)
 *
 * @param code as TikTok spells it
 */
public record FailReason(String code) {

    /** What may help; whatever it is, it takes a new attempt, since the failed one is at its end. */
    public Retry retry() {
        return switch (code) {
            case "internal" -> Retry.BACKOFF;
            case "video_pull_failed", "photo_pull_failed", "spam_risk_too_many_posts" -> Retry.LATER;
            case "auth_removed" -> Retry.REAUTHORIZE;
            default -> Retry.NEVER;
        };
    }

    /** Whether the file itself is at fault, so that only another or a converted one can pass. */
    public boolean isAboutTheFile() {
        return switch (code) {
            case "file_format_check_failed",
                    "duration_check_failed",
                    "frame_rate_check_failed",
                    "picture_size_check_failed",
                    "video_bitrate_check_failed" -> true;
            default -> false;
        };
    }
}
