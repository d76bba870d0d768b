package app.midx.delivery;

import app.midx.common.MediaId;
import app.midx.media.StagedMedia;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers how the videos that are still arriving have grown, as far as this node has looked at them. */
@Component
class ArrivalWatch {

    /** After this long without a byte nobody knows whether the rest will ever come. */
    private static final Duration STALLED = Duration.ofMinutes(10);

    private static final Duration NOBODY_KNOWS = Duration.ofDays(1);

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<MediaId, Growth> watched = new ConcurrentHashMap<>();
    private final Clock clock;

    ArrivalWatch(Clock clock) {
        this.clock = clock;
    }

    Arrival saw(StagedMedia video) {
        long now = System.nanoTime();
        if (!watched.containsKey(video.id())) {
            watched.values().removeIf(growth -> growth.isForgotten(now));
        }
        Growth growth = watched.computeIfAbsent(video.id(), first -> begun(video, now));
        growth.saw(video.received(), now);
        return new Arrival(video.size(), video.received(), growth.lately(now), growth.isAlive(now));
    }

    /** A file that was announced a moment ago had nothing then, so that its first bytes tell how fast it comes. */
    private Growth begun(StagedMedia video, long now) {
        Growth growth = new Growth();
        Duration age = Duration.between(video.begunAt(), clock.instant());
        if (!age.isNegative() && age.compareTo(Growth.WINDOW) < 0) {
            growth.saw(0, now - age.toNanos());
        }
        return growth;
    }

    void forget(MediaId video) {
        watched.remove(video);
    }

    /** Somebody waits until the video has this length. @return how long that will take at the pace of the last seconds */
    Duration expected(MediaId video, long length) {
        Growth growth = watched.get(video);
        if (growth == null) {
            return NOBODY_KNOWS;
        }
        growth.wants(length);
        return expected(growth);
    }

    /** Whether nothing has come for so long that nobody knows whether the rest ever will. */
    boolean isStalled(MediaId video) {
        Growth growth = watched.get(video);
        return growth != null && growth.quiet(System.nanoTime()).compareTo(STALLED) > 0;
    }

    /** When to look again at a video that lacks bytes: about when they are expected, and the later the longer none came. */
    Duration pause(@Nullable MediaId video) {
        Growth growth = video == null ? null : watched.get(video);
        if (growth == null) {
            return LONGEST;
        }
        Duration pause = pause(growth, System.nanoTime());
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** A slow line that moves is not looked at more often than it gets on. */
    private static Duration pause(Growth growth, long now) {
        Duration expected = expected(growth);
        if (expected.compareTo(LONGEST) < 0) {
            return expected;
        }
        return growth.rate(now) > 0 ? LONGEST : growth.quiet(now).dividedBy(2);
    }

    private static Duration expected(Growth growth) {
        long now = System.nanoTime();
        if (growth.missing() == 0 || growth.isBeginning(now)) {
            return Duration.ZERO;
        }
        double rate = growth.rate(now);
        double millis = rate <= 0 ? Double.MAX_VALUE : 1_000 * growth.missing() / rate;
        return millis < NOBODY_KNOWS.toMillis() ? Duration.ofMillis((long) millis) : NOBODY_KNOWS;
    }
}
