package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkPlanTest {

    private static final long MIB = 1 << 20;
    private static final long SEED = 20_261_122;

    static LongStream sizes() {
        LongStream edges = LongStream.of(
                        1,
                        4 * MIB,
                        5_000_000,
                        5 * MIB,
                        32_000_000,
                        64_000_000,
                        64 * MIB,
                        96_000_000,
                        128_000_000,
                        128 * MIB,
                        1_000_000_000,
                        2L << 30,
                        4_000_000_000L,
                        4L << 30)
                .flatMap(edge -> LongStream.of(edge - 1, edge, edge + 1))
                .filter(size -> size >= 1 && size <= ChunkPlan.LARGEST_VIDEO);
        // Half of them spread over all sizes, half over their magnitudes, which favours the small ones.
        LongStream flat = new Random(SEED).longs(300, 1, ChunkPlan.LARGEST_VIDEO + 1);
        LongStream byMagnitude = new Random(SEED).doubles(300, 0, 32).mapToLong(power -> (long) Math.pow(2, power));
        return LongStream.concat(edges, LongStream.concat(flat, byMagnitude));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyPlanHoldsUnderBothReadingsOfTikToksLimits(long size) {
        ChunkPlan plan = ChunkPlan.of(size);

        assertThat((long) plan.count()).isEqualTo(size / plan.chunkSize()).isBetween(1L, 1_000L);
        if (plan.count() == 1) {
            assertThat(plan.chunkSize()).isEqualTo(size).isLessThanOrEqualTo(64_000_000);
        } else {
            assertThat(plan.chunkSize()).isBetween(5 * MIB, 64_000_000L);
            assertThat(plan.chunk(plan.count() - 1).length()).isBetween(plan.chunkSize(), 64_000_000L);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theSmallestChunksCoverEveryVideoToo(long size) {
        ChunkPlan plan = ChunkPlan.of(size, new ChunkSizes(5_000_000, 5_000_000));

        assertThat((long) plan.count()).isEqualTo(size / plan.chunkSize()).isLessThanOrEqualTo(1_000);
        assertThat(plan.count() == 1).isEqualTo(plan.chunkSize() == size);
        assertCoversAll(plan);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theChunksAreTheVideoFromItsFirstToItsLastByte(long size) {
        assertCoversAll(ChunkPlan.of(size));
    }

    private static void assertCoversAll(ChunkPlan plan) {
        long next = 0;
        for (int index = 0; index < plan.count(); index++) {
            Chunk chunk = plan.chunk(index);
            assertThat(chunk.index()).isEqualTo(index);
            assertThat(chunk.first()).isEqualTo(next);
            assertThat(chunk.total()).isEqualTo(plan.size());
            assertThat(plan.at(next)).isEqualTo(chunk);
            assertThat(chunk.isLastOne()).isEqualTo(index == plan.count() - 1);
            next = chunk.last() + 1;
        }
        assertThat(next).isEqualTo(plan.size());
    }

    @ParameterizedTest
    @CsvSource({
        "64000000, 64000000, 1, 64000000",
        "64000001, 32000000, 2, 32000001",
        "75000000, 32000000, 2, 43000000",
        "95999999, 32000000, 2, 63999999",
        "96000000, 32000000, 3, 32000000",
        "4294967296, 32000000, 134, 38967296",
    })
    void plansAreAsWorkedOutByHand(long size, long chunkSize, int count, long lastLength) {
        ChunkPlan plan = ChunkPlan.of(size);

        assertThat(plan).isEqualTo(new ChunkPlan(size, chunkSize, count));
        assertThat(plan.chunk(count - 1).length()).isEqualTo(lastLength);
    }

    @Test
    void tikToksOwnExampleHolds() {
        ChunkPlan plan = ChunkPlan.of(50_000_123, new ChunkSizes(10_000_000, 10_000_000));

        assertThat(plan.count()).isEqualTo(5);
        assertThat(plan.chunk(4).contentRange()).isEqualTo("bytes 40000000-50000122/50000123");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, (4L << 30) + 1, Long.MAX_VALUE})
    void aVideoThatTikTokCannotTakeHasNoPlan(long size) {
        assertThatThrownBy(() -> ChunkPlan.of(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"70000000, 32000000, 3", "70000000, 64000000, 1", "70000000, 0, 1", "1001, 1, 1001", "10, 20, 0"})
    void aPlanThatTikTokWouldRefuseCannotBeMade(long size, long chunkSize, int count) {
        assertThatThrownBy(() -> new ChunkPlan(size, chunkSize, count)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-32_000_000, -1, 1, 31_999_999, 64_000_000, 75_000_000, 96_000_000})
    void noChunkBeginsElsewhere(long offset) {
        ChunkPlan plan = ChunkPlan.of(75_000_000);

        assertThatThrownBy(() -> plan.at(offset)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3})
    void thereIsNoChunkBeyondTheCount(int index) {
        ChunkPlan plan = ChunkPlan.of(75_000_000);

        assertThatThrownBy(() -> plan.chunk(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 32000000", "64000001, 32000000", "64000000, 4999999", "64000000, 32000001"})
    void sizesOutsideOfTheLimitsAreRefused(long wholeUpTo, long chunkSize) {
        assertThatThrownBy(() -> new ChunkSizes(wholeUpTo, chunkSize)).isInstanceOf(IllegalArgumentException.class);
    }
}
