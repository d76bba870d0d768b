package app.midx.account;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Bucket4j over our own table. A change is written only where the row is still as it was read; otherwise somebody else has
 * taken a permit meanwhile, and Bucket4j reads and counts again. So no lock is held between two statements.
 */
@Component
class RateBuckets extends AbstractCompareAndSwapBasedProxyManager<RateKey> {

    private static final Logger log = LoggerFactory.getLogger(RateBuckets.class);

    /** Nodes' clocks do not differ by as much; a clock that was wrong and is right again may. */
    private static final Duration CLOCK_WAS_WRONG = Duration.ofMinutes(2);

    private final RateWindowStore rows;

    RateBuckets(RateWindowStore rows, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new NanosOf(clock)));
        this.rows = rows;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(RateKey key) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return read(key).map(RateRow::state);
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] known, byte[] next, RemoteBucketState state, Optional<Long> timeoutNanos) {
                return known == null ? rows.insert(key, next) : rows.replace(key, known, next);
            }
        };
    }

    private Optional<RateRow> read(RateKey key) {
        Optional<RateRow> row = rows.find(key);
        if (row.isEmpty() || !rows.isAhead(row.get(), CLOCK_WAS_WRONG)) {
            return row;
        }
        log.warn(
                "{} was last used at {}, which is yet to come. It begins anew, empty",
                key,
                row.get().touchedAt());
        rows.delete(key, row.get());
        builder().build(key, () -> RatePlan.emptyBucket(key.window())).getAvailableTokens();
        return rows.find(key);
    }

    @Override
    public void removeProxy(RateKey key) {
        rows.find(key).ifPresent(row -> rows.delete(key, row));
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(RateKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(RateKey key) {
        throw new UnsupportedOperationException();
    }

    private record NanosOf(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
