package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource({
        // API v2, error handling
        "access_token_invalid, 401, REFRESH_TOKEN",
        "scope_not_authorized, 401, REAUTHORIZE",
        "scope_permission_missed, 400, NEVER",
        "invalid_params, 400, NEVER",
        "invalid_param, 400, NEVER",
        "invalid_file_upload, 400, NEVER",
        "rate_limit_exceeded, 429, BACKOFF",
        "internal_error, 500, BACKOFF",
        // OAuth, which answers with 200
        "invalid_request, 200, NEVER",
        "invalid_client, 200, NEVER",
        "invalid_grant, 200, REAUTHORIZE",
        "invalid_scope, 200, NEVER",
        "unauthorized_client, 200, NEVER",
        "unsupported_grant_type, 200, NEVER",
        "unsupported_response_type, 200, NEVER",
        "access_denied, 200, REAUTHORIZE",
        "server_error, 200, BACKOFF",
        "temporarily_unavailable, 200, BACKOFF",
        // creator info answers with 200, init with 403
        "spam_risk_too_many_posts, 200, LATER",
        "spam_risk_too_many_posts, 403, LATER",
        "spam_risk_user_banned_from_posting, 200, NEVER",
        "spam_risk_user_banned_from_posting, 403, NEVER",
        "reached_active_user_cap, 200, LATER",
        "reached_active_user_cap, 403, LATER",
        "unaudited_client_can_only_post_to_private_accounts, 403, NEVER",
        "privacy_level_option_mismatch, 403, NEVER",
        "url_ownership_unverified, 403, NEVER",
        "spam_risk_too_many_pending_share, 403, LATER",
        // status
        "invalid_publish_id, 400, NEVER",
        "token_not_authorized_for_specified_publish_id, 400, NEVER",
        // ours
        "unreadable_answer, 200, BACKOFF",
        "upload_host_not_allowed, 200, NEVER",
        "http_503, 503, BACKOFF",
        "http_429, 429, BACKOFF",
        "http_401, 401, REFRESH_TOKEN",
        "http_403, 403, NEVER",
        "http_404, 404, NEVER",
        // unknown to everyone
        "a_code_of_next_year, 403, NEVER",
        "a_code_of_next_year, 200, NEVER",
        "a_code_of_next_year, 502, BACKOFF",
        "a_code_of_next_year, 429, BACKOFF",
    })
    void everyCodeSaysWhatMayHelp(String code, int status, Retry retry) {
        assertThat(new TikTokError(code, "", null, status).retry()).isEqualTo(retry);
    }

    @Test
    void bothSpellingsOfInvalidParamsAreOneCode() {
        TikTokError documented = new TikTokError("invalid_param", "", null, 400);
        TikTokError live = new TikTokError("invalid_params", "", null, 400);

        assertThat(documented.is("invalid_params")).isTrue();
        assertThat(live.is("invalid_param")).isTrue();
        assertThat(live.is("invalid_publish_id")).isFalse();
    }
}
