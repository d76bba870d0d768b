package app.midx.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    @Test
    void somebodyWhoGoesAwayIsNoFailure(CapturedOutput log) {
        assertThat(Failures.log(new IllegalStateException(new ClientAbortException("Broken pipe"))))
                .hasSize(8);

        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void whatNobodyForesawIsLoggedWithItsNumber(CapturedOutput log) {
        String reference = Failures.log(new IllegalStateException("never seen before"));

        assertThat(log).contains("ERROR", reference, "never seen before");
    }
}
