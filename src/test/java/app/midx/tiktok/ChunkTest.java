package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkTest {

    private static final ChunkPlan PLAN = ChunkPlan.of(100_000_000); // 32, 32 and 36 million

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "31999999, 32000000",
        "32000000, 32000000",
        "63999999, 64000000",
        "64000000, 64000000",
        "99999999, 100000000",
        "100000000, 100000000",
        "100000001, 100000000",
        "95999999, 95999999",
        "12345, 12345",
    })
    void progressIsACountEvenWhereTheLastIndexIsGiven(long afterTheDash, long uploadedBytes) {
        for (int index = 0; index < PLAN.count(); index++) {
            assertThat(PLAN.chunk(index).uploadedBytes(afterTheDash)).isEqualTo(uploadedBytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"4999, 5000", "5000, 5000"})
    void theProgressOfAWholeVideoIsItsSize(long afterTheDash, long uploadedBytes) {
        assertThat(ChunkPlan.of(5_000).chunk(0).uploadedBytes(afterTheDash)).isEqualTo(uploadedBytes);
    }
}
