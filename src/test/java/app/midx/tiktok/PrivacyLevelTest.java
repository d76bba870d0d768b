package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyLevelTest {

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_TO_EVERYONE, Everyone",
        "MUTUAL_FOLLOW_FRIENDS, Friends",
        "FOLLOWER_OF_CREATOR, Followers",
        "SELF_ONLY, Only me",
        "CLOSE_CIRCLE, CLOSE_CIRCLE",
    })
    void aLevelIsNamedForPeople(String code, String label) {
        assertThat(new PrivacyLevel(code).label()).isEqualTo(label);
    }
}
