package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Explanation;
import app.midx.common.Fault;
import app.midx.common.SameAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // TikTok: API v2, Error Handling
                "access_token_invalid",
                "scope_not_authorized",
                "scope_permission_missed",
                "invalid_params",
                "invalid_param",
                "invalid_file_upload",
                "rate_limit_exceeded",
                "internal_error",
                // TikTok: Login Kit, OAuth Error Handling
                "invalid_request",
                "invalid_client",
                "invalid_grant",
                "invalid_scope",
                "unauthorized_client",
                "unsupported_grant_type",
                "unsupported_response_type",
                "access_denied",
                "server_error",
                "temporarily_unavailable",
                // TikTok: Query Creator Info, Direct Post, Upload, Cancel, Photo Post
                "spam_risk_too_many_posts",
                "spam_risk_user_banned_from_posting",
                "reached_active_user_cap",
                "unaudited_client_can_only_post_to_private_accounts",
                "privacy_level_option_mismatch",
                "url_ownership_unverified",
                "spam_risk_too_many_pending_share",
                "publish_not_cancellable",
                "app_version_check_failed",
                // TikTok: Media Transfer Guide
                "http_400",
                "http_403",
                "http_404",
                "http_416",
                "http_429",
                "http_500",
                "http_502",
                "http_503",
                // TikTok: Get Post Status
                "file_format_check_failed",
                "duration_check_failed",
                "frame_rate_check_failed",
                "picture_size_check_failed",
                "internal",
                "video_pull_failed",
                "photo_pull_failed",
                "publish_cancelled",
                "auth_removed",
                "spam_risk_text",
                "spam_risk",
                "invalid_publish_id",
                "token_not_authorized_for_specified_publish_id",
                "video_bitrate_check_failed",
                "privacy_level_not_authorized",
                // Midx's own
                "unreadable_answer",
                "upload_host_not_allowed",
                "midx_no_video",
                "midx_video_incomplete",
                "midx_no_account",
                "midx_reconnect",
                "midx_account_gone",
                "midx_no_publish_scope",
                "midx_no_upload_scope",
                "midx_tiktok_unreachable",
                "midx_rate_window",
                "midx_no_privacy_level",
                "midx_unaudited_only_me",
                "midx_interaction_off",
                "midx_disclosure_empty",
                "midx_branded_private",
                "midx_caption_too_long",
                "midx_file_empty",
                "midx_not_a_video",
                "midx_no_index",
                "midx_video_truncated",
                "midx_no_video_track",
                "midx_audio_first",
                "midx_video_unreadable",
                "midx_container",
                "midx_codec",
                "midx_frame_rate_edge",
                "midx_picture_large",
                "midx_video_large",
                "midx_video_large_edge",
                "midx_sent_before",
                "midx_cap_posts",
                "midx_cap_drafts",
                "midx_cap_creators",
                "midx_reconnect_soon",
                "midx_upload_url_expired",
                "midx_media_gone",
                "midx_send_interrupted"
            })
    void everyDocumentedCodeIsExplained(String code) {
        assertThat(Explanations.knows(code)).isTrue();
        Explanation explanation = Explanations.of(code);
        assertThat(explanation.cause()).endsWith(".").doesNotContain("|", code);
        assertThat(explanation.nextStep()).endsWith(".").doesNotContain("|", code);
    }

    @Test
    void anUnknownCodeIsShownAsItIsWithTheSafestAdvice() {
        Explanation explanation = Explanations.of("brand_new_refusal");

        assertThat(explanation.cause()).contains("brand_new_refusal");
        assertThat(explanation.nextStep()).contains("before you send it again");
        assertThat(explanation.sameAgain()).isEqualTo(SameAgain.NEVER);
    }

    @Test
    void anUnauditedClientIsToldToMakeTheAccountPrivateAndNotThePost() {
        Explanation explanation = Explanations.of("unaudited_client_can_only_post_to_private_accounts");

        assertThat(explanation.fault()).isEqualTo(Fault.MIDX);
        assertThat(explanation.nextStep()).contains("inbox as a draft", "make your account itself private");
        assertThat(explanation.cause()).contains("a post that only you can view does not change that");
    }

    @Test
    void tikToksWordingForAnEmptyDisclosureIsKept() {
        assertThat(Explanations.of("midx_disclosure_empty").cause())
                .isEqualTo("You need to indicate if your content promotes yourself, a third party, or both.");
        assertThat(Explanations.of("midx_branded_private").cause())
                .isEqualTo("Branded content visibility cannot be set to private.");
    }
}
