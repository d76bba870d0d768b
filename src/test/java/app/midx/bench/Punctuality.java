package app.midx.bench;

import app.midx.common.UploadId;
import app.midx.simulator.Operation;
import app.midx.simulator.RecordedRequest;
import app.midx.simulator.TikTokSimulator;
import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares when Midx's jobs were due with when TikTok was asked. Both go by the same clock. */
final class Punctuality extends AbstractSchedulerListener {

    private static final Pattern PUBLISH_ID = Pattern.compile("\"publish_id\"\\s*:\\s*\"([^\"]+)\"");

    private final TikTokSimulator tiktok;
    private final Map<String, Trail> trails = new ConcurrentHashMap<>();
    private Map<String, UploadId> uploads = Map.of();
    private Instant countedFrom = Instant.MAX;

    Punctuality(TikTokSimulator tiktok) {
        this.tiktok = tiktok;
    }

    /** @param expected every upload by its publish_id */
    void expect(Map<String, UploadId> expected) {
        uploads = expected;
    }

    /** What is asked from now on counts. */
    void count() {
        countedFrom = tiktok.clock().instant();
    }

    @Override
    public void onExecutionStart(CurrentlyExecuting running) {
        trail(running.getTaskInstance().getId()).looked(tiktok.clock().instant(), running.getExecution().executionTime);
    }

    /** Takes down what TikTok is asked meanwhile. */
    void listen(Duration realTime) throws InterruptedException {
        long end = System.nanoTime() + realTime.toNanos();
        for (long left = realTime.toNanos(); left > 0; left = end - System.nanoTime()) {
            RecordedRequest request = tiktok.takeRequest(Duration.ofNanos(left));
            if (request != null && request.operation() == Operation.STATUS) {
                asked(request);
            }
        }
    }

    List<Question> questions() {
        return trails.values().stream()
                .flatMap(trail -> trail.questionsSince(countedFrom))
                .toList();
    }

    /** Looks that found no permit or no place, and so asked nothing. */
    long putOff() {
        return trails.values().stream()
                .mapToLong(trail -> trail.putOffSince(countedFrom))
                .sum();
    }

    private void asked(RecordedRequest request) {
        Matcher found = PUBLISH_ID.matcher(request.body());
        @Nullable UploadId upload = found.find() ? uploads.get(found.group(1)) : null;
        if (upload != null) {
            trail(upload.toString()).asked(request.at());
        }
    }

    private Trail trail(String upload) {
        return trails.computeIfAbsent(upload, same -> new Trail());
    }
}
