package app.midx.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time plus an offset that tests and people may move; it may run faster than the real one, too. */
final class SimulatedClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile Pace pace = new Pace(1, Instant.EPOCH);

    /** @param since until then it ran as the real time does */
    private record Pace(int times, Instant since) {

        Instant at(Instant real) {
            return since.plus(Duration.between(since, real).multipliedBy(times));
        }
    }

    @Override
    public Instant instant() {
        return pace.at(Instant.now()).plus(offset);
    }

    Duration offset() {
        return offset;
    }

    void offset(Duration newOffset) {
        offset = newOffset;
    }

    /** From now on, so many times as fast as the real time. */
    void pace(int times) {
        pace = new Pace(times, times == 1 ? Instant.EPOCH : Instant.now());
    }

    /** How long it takes in real time. */
    Duration real(Duration simulated) {
        return simulated.dividedBy(pace.times());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), instant()));
    }
}
