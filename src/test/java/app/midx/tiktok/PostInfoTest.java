package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostInfoTest {

    @Test
    void aTitleOf2200Utf16UnitsIsTaken() {
        assertThat(titled("é".repeat(2_198) + "🎬").title()).hasSize(2_200);
    }

    @Test
    void anEmojiCountsTwiceSoOneMoreIsTooMuch() {
        String title = "x".repeat(2_199) + "🎬";

        assertThatThrownBy(() -> titled(title)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCoverBeforeTheStartIsRefused() {
        assertThatThrownBy(() -> new PostInfo("", PrivacyLevel.SELF_ONLY, true, true, true, -1, false, false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PostInfo titled(String title) {
        return new PostInfo(title, PrivacyLevel.SELF_ONLY, true, true, true, null, false, false, false);
    }
}
