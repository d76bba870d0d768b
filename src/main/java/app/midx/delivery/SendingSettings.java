package app.midx.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How videos are sent.
 *
 * @param parallel most videos sent at the same time by this node
 * @param pollPace 1 for the usual pace of asking; a rehearsal may divide it, 10 asks ten times as often
 */
@ConfigurationProperties("midx.sending")
record SendingSettings(
        @DefaultValue("8") int parallel, @DefaultValue("1") int pollPace) {

    Duration paced(Duration step) {
        return step.dividedBy(pollPace);
    }
}
