package app.midx.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SecretTest {

    private static final Secret SECRET = Secret.of("act.in-the-clear");

    @Test
    void showsItsContentOnlyWhereItIsAskedTo() {
        assertThat(SECRET.reveal()).isEqualTo("act.in-the-clear");
        assertThat(SECRET).hasToString("•••");
        assertThat("%s and %s".formatted(SECRET, Map.of("token", SECRET))).doesNotContain("clear");
    }

    @Test
    void doesNotSlipOutThroughSerialisation() {
        assertThat(SECRET).isNotInstanceOf(Serializable.class);
        assertThat(JsonMapper.shared().writeValueAsString(Map.of("token", new Holder(SECRET))))
                .doesNotContain("clear");
    }

    @Test
    void equalsAnotherOfTheSameContentAndNothingElse() {
        assertThat(SECRET).isEqualTo(Secret.of("act.in-the-clear")).hasSameHashCodeAs(Secret.of("act.in-the-clear"));
        assertThat(SECRET).isNotEqualTo(Secret.of("act.in-the-cleaR")).isNotEqualTo("act.in-the-clear");
    }

    private record Holder(Secret secret) {}
}
