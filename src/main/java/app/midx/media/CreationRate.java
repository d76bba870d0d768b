package app.midx.media;

import app.midx.common.CreatorId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often a creator may begin a file. Kept in memory: it guards this node, and a restart forgives nothing that matters. */
@Component
class CreationRate {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<CreatorId, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    CreationRate(MediaLimits limits) {
        perMinute = limits.creationsPerMinute();
    }

    /** @throws IngestException where it is too often */
    void take(CreatorId owner) {
        if (buckets.size() >= MOST_REMEMBERED) {
            // A full one is like none.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(owner, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw IngestException.tooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
