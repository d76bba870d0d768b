package app.midx.testing;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Jobs become due by the clock that the test moves. The scheduler waits by it too: whoever sets it back has the scheduler look at
 * once.
 */
@TestConfiguration(proxyBeanMethods = false)
public class JobsByTheTestsClock {

    @Bean
    Clock dbSchedulerClock(SettableClock clock) {
        return clock::instant;
    }
}
