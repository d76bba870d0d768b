package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void aListKeepsItsOrderItsUnknownScopesAndNoBlanks() {
        assertThat(Scopes.parse("video.upload, user.info.basic,,video.upload,some.new.scope"))
                .containsExactly("video.upload", "user.info.basic", "some.new.scope");
    }

    @Test
    void anEmptyListHasNoScopes() {
        assertThat(Scopes.parse("")).isEmpty();
    }

    @Test
    void scopesAreJoinedByCommas() {
        assertThat(Scopes.join(List.of("user.info.basic", "video.list"))).isEqualTo("user.info.basic,video.list");
    }
}
