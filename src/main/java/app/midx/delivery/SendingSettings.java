package app.midx.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How videos are sent.
 *
 * @param parallel most videos sent at the same time by this node, at least 1
 * @param lateGrace how late a scheduled upload may be sent without asking its creator, where Midx was down at its time; zero
 *     or more
 * @param pollPace 1 for the usual pace of asking; a rehearsal may divide it, 10 asks ten times as often
 */
@ConfigurationProperties("midx.sending")
record SendingSettings(
        @DefaultValue("8") int parallel,
        @DefaultValue("1h") Duration lateGrace,
        @DefaultValue("1") int pollPace) {

    SendingSettings {
        if (parallel < 1 || pollPace < 1) {
            throw new IllegalArgumentException(
                    "midx.sending.parallel and midx.sending.poll-pace are numbers from 1 up; nothing would ever be sent with %d and %d"
                            .formatted(parallel, pollPace));
        }
        if (lateGrace.isNegative()) {
            throw new IllegalArgumentException("midx.sending.late-grace is a span of time from 0 up, not " + lateGrace);
        }
    }

    Duration paced(Duration step) {
        return step.dividedBy(pollPace);
    }
}
