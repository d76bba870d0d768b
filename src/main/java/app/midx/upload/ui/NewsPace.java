package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.UploadNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Slows news down to what a page can use: at most four deliveries a second, in each the latest of every upload. While one
 * delivery waits for its page no second one is begun, so that a page that sleeps piles nothing up.
 */
final class NewsPace {

    static final Duration INTERVAL = Duration.ofMillis(250);

    private final Clock clock;
    private final Later later;
    private final Consumer<Runnable> page;
    private final Consumer<List<UploadNews>> receiver;
    private final Map<UploadId, UploadNews> waiting = new LinkedHashMap<>();
    private Instant lastDelivery = Instant.MIN;
    private boolean underWay;

    /**
     * @param page runs a task when the page is free, once; it may throw where the page is gone
     * @param receiver called within the page
     */
    NewsPace(Clock clock, Later later, Consumer<Runnable> page, Consumer<List<UploadNews>> receiver) {
        this.clock = clock;
        this.later = later;
        this.page = page;
        this.receiver = receiver;
    }

    synchronized void offer(UploadNews news) {
        waiting.merge(news.upload(), news, NewsPace::latest);
        if (!underWay) {
            underWay = true;
            later.run(untilNext(), () -> page.accept(this::deliver));
        }
    }

    private void deliver() {
        receiver.accept(take());
    }

    private synchronized List<UploadNews> take() {
        List<UploadNews> all = List.copyOf(waiting.values());
        waiting.clear();
        lastDelivery = clock.instant();
        underWay = false;
        return all;
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        if (lastDelivery.isBefore(now.minus(INTERVAL))) {
            return Duration.ZERO;
        }
        return Duration.between(now, lastDelivery.plus(INTERVAL));
    }

    /** Bytes that move do not make what was written down before them unsaid. */
    private static UploadNews latest(UploadNews before, UploadNews after) {
        if (!(after instanceof UploadNews.Moved moved)) {
            return after;
        }
        return switch (before) {
            case UploadNews.Changed(var facts) -> new UploadNews.Changed(facts.with(moved));
            case UploadNews.Removed removed -> removed;
            case UploadNews.Moved _ -> moved;
        };
    }
}
