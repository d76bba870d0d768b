package app.midx.upload.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** How fast TikTok takes the bytes of one upload: the mean of the last seconds, so that it does not flicker. */
final class SendPace {

    static final Duration WINDOW = Duration.ofSeconds(20);

    private static final Duration TOO_SHORT = Duration.ofSeconds(1);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long bytes) {}

    void seen(Instant at, long bytes) {
        if (!samples.isEmpty() && bytes < samples.getLast().bytes()) {
            // It is sent anew.
            samples.clear();
        }
        samples.addLast(new Sample(at, bytes));
        while (samples.size() > 2 && samples.getFirst().at().isBefore(at.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    /** Empty as long as nothing can be said. */
    OptionalLong bytesPerSecond() {
        if (samples.isEmpty()) {
            return OptionalLong.empty();
        }
        Duration time =
                Duration.between(samples.getFirst().at(), samples.getLast().at());
        long bytes = samples.getLast().bytes() - samples.getFirst().bytes();
        return bytes == 0 || time.compareTo(TOO_SHORT) < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, bytes * 1000 / time.toMillis()));
    }
}
