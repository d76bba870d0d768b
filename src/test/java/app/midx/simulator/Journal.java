package app.midx.simulator;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The last requests, for reading and for waiting on. */
final class Journal {

    private static final int KEPT = 5_000;

    private final SimulatedClock clock;
    private final Deque<RecordedRequest> kept = new ArrayDeque<>();
    private final LinkedBlockingDeque<RecordedRequest> untaken = new LinkedBlockingDeque<>();

    Journal(SimulatedClock clock) {
        this.clock = clock;
    }

    synchronized void add(@Nullable Operation operation, Call call, String pathAndQuery, int status, String code) {
        RecordedRequest request = new RecordedRequest(
                clock.instant(),
                operation,
                call.method(),
                Mask.values(pathAndQuery),
                headers(call.headers()),
                Mask.values(call.text()),
                status,
                code);
        kept.addLast(request);
        untaken.addLast(request);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        if (untaken.size() > KEPT) {
            untaken.pollFirst();
        }
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(kept);
    }

    @Nullable
    RecordedRequest take(Duration timeout) throws InterruptedException {
        return untaken.pollFirst(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void clear() {
        kept.clear();
        untaken.clear();
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                copy.put(name, name.equalsIgnoreCase("Authorization") ? Mask.DOTS : String.join(", ", values)));
        return copy;
    }
}
