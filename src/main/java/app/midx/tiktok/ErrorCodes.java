package app.midx.tiktok;

import static app.midx.tiktok.Retry.BACKOFF;
import static app.midx.tiktok.Retry.LATER;
import static app.midx.tiktok.Retry.NEVER;
import static app.midx.tiktok.Retry.REAUTHORIZE;
import static app.midx.tiktok.Retry.REFRESH_TOKEN;
import static java.util.Map.entry;

import java.util.Map;

/** Every error code that TikTok documents for the calls of this module, and what may help against it. */
final class ErrorCodes {

    private static final Map<String, Retry> KNOWN = Map.ofEntries(
            // TikTok: API v2, Error Handling
            entry("access_token_invalid", REFRESH_TOKEN),
            entry("scope_not_authorized", REAUTHORIZE),
            entry("scope_permission_missed", NEVER),
            entry("invalid_params", NEVER),
            entry("invalid_file_upload", NEVER),
            entry("rate_limit_exceeded", BACKOFF),
            entry("internal_error", BACKOFF),
            // TikTok: Login Kit, OAuth Error Handling
            entry("invalid_request", NEVER),
            entry("invalid_client", NEVER),
            entry("invalid_grant", REAUTHORIZE),
            entry("invalid_scope", NEVER),
            entry("unauthorized_client", NEVER),
            entry("unsupported_grant_type", NEVER),
            entry("unsupported_response_type", NEVER),
            entry("access_denied", REAUTHORIZE),
            entry("server_error", BACKOFF),
            entry("temporarily_unavailable", BACKOFF),
            // TikTok: Content Posting API, Query Creator Info; Direct Post; Upload
            entry("spam_risk_too_many_posts", LATER),
            entry("spam_risk_too_many_pending_share", LATER),
            entry("reached_active_user_cap", LATER),
            entry("spam_risk_user_banned_from_posting", NEVER),
            entry("unaudited_client_can_only_post_to_private_accounts", NEVER),
            entry("privacy_level_option_mismatch", NEVER),
            entry("url_ownership_unverified", NEVER),
            // TikTok: Content Posting API, Get Post Status
            entry("invalid_publish_id", NEVER),
            entry("token_not_authorized_for_specified_publish_id", NEVER),
            // Ours
            entry(TikTokError.UNREADABLE_ANSWER, BACKOFF),
            entry(TikTokError.UPLOAD_HOST_NOT_ALLOWED, NEVER));

    private ErrorCodes() {}

    /** An unknown code is judged by its HTTP status, and is final where that says nothing. */
    static Retry retry(String code, int httpStatus) {
        Retry known = KNOWN.get(canonical(code));
        if (known != null) {
            return known;
        }
        return switch (httpStatus) {
            case 401 -> REFRESH_TOKEN;
            case 408, 429 -> BACKOFF;
            default -> httpStatus >= 500 ? BACKOFF : NEVER;
        };
    }

    /** TikTok documents {@code invalid_param} and answers {@code invalid_params}. */
    static String canonical(String code) {
        return code.equals("invalid_param") ? "invalid_params" : code;
    }
}
