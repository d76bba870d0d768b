package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.AccountId;
import app.midx.testing.MidxTest;
import app.midx.tiktok.RateWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes with many threads each, one database, and a clock that jumps at random. TikTok sees each call a while after its
 * permit was taken, and the nodes' clocks differ.
 */
@MidxTest
class RatesOverNodesTest {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);
    private static final Duration SLOWEST_CALL = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration ONSLAUGHT = Duration.ofMinutes(3);
    private static final int THREADS = 3;

    @Autowired
    private JdbcClient database;

    private final HandClock clock = new HandClock();
    private final AccountId account = AccountId.next();
    private final List<Instant> taken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INBOX_INIT")
    void noSlidingMinuteHoldsMoreThanTikTokAllowsAndLittleIsWasted(RateWindow window) throws Exception {
        Random random = new Random(window.ordinal());
        Instant begin = clock.instant();

        onslaught(window, random, ONSLAUGHT);
        clock.advance(Duration.ofMinutes(3));
        Instant restored = clock.instant();
        onslaught(window, random, MINUTE);

        List<Instant> seen = taken.stream()
                .map(time -> time.plusMillis(random.nextLong(SLOWEST_CALL.toMillis())))
                .sorted()
                .toList();
        assertThat(fullestMinute(seen)).isLessThanOrEqualTo(window.perMinute());
        assertThat(takenWithin(begin, MINUTE)).isGreaterThanOrEqualTo(atLeast(window, MINUTE));
        assertThat(takenWithin(begin, ONSLAUGHT)).isGreaterThanOrEqualTo(atLeast(window, ONSLAUGHT));
        assertThat(takenWithin(restored, MINUTE)).isGreaterThanOrEqualTo(atLeast(window, MINUTE));
    }

    /** Everybody asks all the time. */
    private void onslaught(RateWindow window, Random random, Duration length) throws Exception {
        List<RateNode> nodes =
                List.of(RateNode.on(database, clock), RateNode.on(database, Clock.offset(clock, CLOCKS_DIFFER_BY)));
        Instant end = clock.instant().plus(length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (clock.instant().isBefore(end)) {
                List<Callable<Boolean>> attempts = nodes.stream()
                        .flatMap(node ->
                                Stream.generate(() -> attempt(node, window)).limit(THREADS))
                        .toList();
                for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                    if (attempt.get()) {
                        taken.add(clock.instant());
                    }
                }
                clock.advance(Duration.ofMillis(100 + random.nextLong(2_900)));
            }
        }
    }

    private Callable<Boolean> attempt(RateNode node, RateWindow window) {
        return () -> {
            try {
                node.rates().take(account, window);
                return true;
            } catch (RateWindowFullException full) {
                assertThat(full.untilNext()).isPositive().isLessThanOrEqualTo(AccountRates.cost(window));
                return false;
            }
        };
    }

    private static long fullestMinute(List<Instant> times) {
        return times.stream()
                .mapToLong(from -> times.stream()
                        .filter(time -> !time.isBefore(from) && time.isBefore(from.plus(MINUTE)))
                        .count())
                .max()
                .orElse(0);
    }

    /** What the plan promises, less one that may fall just behind the end. */
    private static long atLeast(RateWindow window, Duration span) {
        return RatePlan.atOnce(window) + span.dividedBy(AccountRates.cost(window)) - 1;
    }

    private long takenWithin(Instant start, Duration span) {
        return taken.stream()
                .filter(time -> !time.isBefore(start) && time.isBefore(start.plus(span)))
                .count();
    }
}
