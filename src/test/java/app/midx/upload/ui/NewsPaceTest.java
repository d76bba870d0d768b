package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.upload.AnUpload;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadNews.Changed;
import app.midx.upload.UploadNews.Moved;
import app.midx.upload.UploadNews.Removed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsPaceTest {

    private static final CreatorId CREATOR = CreatorId.next();

    private final List<List<UploadNews>> delivered = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Deque<Runnable> timers = new ArrayDeque<>();
    private final Deque<Runnable> page = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final NewsPace pace = new NewsPace(
            clock,
            (delay, task) -> {
                delays.add(delay);
                timers.add(task);
            },
            page::add,
            delivered::add);

    @Test
    void theFirstNewsComesAtOnce() {
        Moved news = moved(UploadId.next(), 1);

        pace.offer(news);
        timeIsUp();
        pageIsFree();

        assertThat(delays).containsExactly(Duration.ZERO);
        assertThat(delivered).containsExactly(List.of(news));
    }

    @Test
    void ofManyNewsOfAnUploadOnlyTheLatestComes() {
        UploadId one = UploadId.next();
        UploadId other = UploadId.next();
        pace.offer(moved(one, 1));
        pace.offer(moved(other, 7));
        pace.offer(moved(one, 2));
        pace.offer(moved(one, 3));

        timeIsUp();
        pageIsFree();

        assertThat(delivered).containsExactly(List.of(moved(one, 3), moved(other, 7)));
    }

    @Test
    void aPageGetsAtMostFourDeliveriesASecond() {
        pace.offer(moved(UploadId.next(), 1));
        timeIsUp();
        pageIsFree();
        now = now.plusMillis(100);

        pace.offer(moved(UploadId.next(), 2));

        assertThat(delays).containsExactly(Duration.ZERO, Duration.ofMillis(150));
    }

    @Test
    void aPageThatSleepsPilesNothingUp() {
        UploadId upload = UploadId.next();
        pace.offer(moved(upload, 1));
        timeIsUp();
        for (int bytes = 2; bytes < 1_000; bytes++) {
            now = now.plusSeconds(1);
            pace.offer(moved(upload, bytes));
        }
        assertThat(timers).isEmpty();
        assertThat(page).hasSize(1);

        pageIsFree();

        assertThat(delivered).containsExactly(List.of(moved(upload, 999)));
    }

    @Test
    void movingBytesDoNotHideWhatWasWrittenDownBefore() {
        UploadFacts facts = AnUpload.sending(500).facts();
        pace.offer(new Changed(facts));
        pace.offer(moved(facts.id(), 700));

        timeIsUp();
        pageIsFree();

        assertThat(delivered).containsExactly(List.of(new Changed(facts.with(moved(facts.id(), 700)))));
    }

    @Test
    void whatIsRemovedStaysRemoved() {
        UploadId upload = UploadId.next();
        pace.offer(new Removed(CREATOR, upload));
        pace.offer(moved(upload, 700));

        timeIsUp();
        pageIsFree();

        assertThat(delivered).containsExactly(List.of(new Removed(CREATOR, upload)));
    }

    private void timeIsUp() {
        timers.remove().run();
    }

    private void pageIsFree() {
        page.remove().run();
    }

    private static Moved moved(UploadId upload, long bytes) {
        return new Moved(CREATOR, upload, bytes, null);
    }
}
