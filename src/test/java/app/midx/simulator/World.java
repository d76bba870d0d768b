package app.midx.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The state of this TikTok. Its monitor guards what endpoints and the timeline change. */
final class World implements AutoCloseable {

    final URI baseUrl;
    final Memory memory;
    final CountDownLatch closing = new CountDownLatch(1);
    final SimulatedClock clock = new SimulatedClock();
    final Knobs knobs = new Knobs();
    final Accounts accounts = new Accounts();
    final Timeline timeline = new Timeline(clock);
    final Violations violations = new Violations(clock);
    final Journal journal = new Journal(clock);
    final Faults faults = new Faults();
    final RateWindows windows = new RateWindows();
    final Webhooks webhooks = new Webhooks(this);
    final Grants grants;
    final PublishJobs jobs = new PublishJobs(this);

    World(URI baseUrl, Memory memory) {
        this.baseUrl = baseUrl;
        this.memory = memory;
        this.grants = new Grants(this);
    }

    Instant now() {
        return clock.instant();
    }

    /** What becomes due has happened when this returns. */
    void advance(Duration by) {
        clock.offset(clock.offset().plus(by));
        timeline.wake();
        timeline.catchUp();
    }

    /** Everything as at the start, knobs included. */
    synchronized void reset() {
        timeline.clear();
        clock.offset(Duration.ZERO);
        clock.pace(1);
        Json.MAPPER.readerForUpdating(knobs).readValue(Json.bytes(new Knobs()));
        accounts.reset();
        violations.clear();
        journal.clear();
        faults.clear();
        windows.clear();
        webhooks.clear();
        grants.clear();
        jobs.clear();
    }

    @Override
    public void close() {
        closing.countDown();
        timeline.close();
        webhooks.close();
    }
}
