package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToFiveMinutesAndVary() {
        Random random = new Random(7);
        for (int troubles = 1; troubles <= 50; troubles++) {
            Duration most = Duration.ofSeconds(Math.min(300, 2L << Math.min(troubles - 1, 20)));
            for (int i = 0; i < 100; i++) {
                assertThat(Backoff.after(troubles, random)).isBetween(most.dividedBy(2), most);
            }
        }
    }
}
