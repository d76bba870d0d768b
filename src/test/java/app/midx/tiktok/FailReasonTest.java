package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailReasonTest {

    @ParameterizedTest
    @CsvSource({
        "file_format_check_failed, NEVER, true",
        "duration_check_failed, NEVER, true",
        "frame_rate_check_failed, NEVER, true",
        "picture_size_check_failed, NEVER, true",
        "internal, BACKOFF, false",
        "video_pull_failed, LATER, false",
        "photo_pull_failed, LATER, false",
        "publish_cancelled, NEVER, false",
        "auth_removed, REAUTHORIZE, false",
        "spam_risk_too_many_posts, LATER, false",
        "spam_risk_user_banned_from_posting, NEVER, false",
        "spam_risk_text, NEVER, false",
        "spam_risk, NEVER, false",
        "a_reason_of_next_year, NEVER, false",
    })
    void everyReasonSaysWhatMayHelpAndWhetherTheFileIsAtFault(String code, Retry retry, boolean file) {
        FailReason reason = new FailReason(code);

        assertThat(reason.retry()).isEqualTo(retry);
        assertThat(reason.isAboutTheFile()).isEqualTo(file);
        assertThat(reason.code()).isEqualTo(code);
    }
}
