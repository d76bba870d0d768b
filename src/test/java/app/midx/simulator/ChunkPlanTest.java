package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkPlanTest extends SimulatorTestBase {

    @BeforeEach
    void letManyInitsThrough() {
        knobs.minuteWindows = false;
    }

    @ParameterizedTest
    @CsvSource({
        // TikTok's worked example, the whole-file cases, the floor, the largest file
        "50000123, 10000000, 5, ok",
        "1, 1, 1, ok",
        "4194304, 4194304, 1, ok",
        "64000000, 64000000, 1, ok",
        "67108864, 67108864, 1, ok",
        "75000000, 32000000, 2, ok",
        "4294967296, 32000000, 134, ok",
        "10000000, 5000000, 2, ok",
        // observed refusals
        "75000000, 32000000, 3, The total chunk count is invalid",
        "121000000, 67108864, 1, The chunk size is invalid",
        "90000000, 64000000, 1, The chunk size is invalid",
        "158008374, 158008374, 1, The chunk size is invalid",
        // the other bounds
        "67108865, 67108865, 1, The chunk size is invalid",
        "9000000, 4500000, 2, The chunk size is invalid",
        "140000000, 70000000, 2, The chunk size is invalid",
        "4294967297, 32000000, 134, The video size is invalid",
        "0, 0, 1, The video size or chunk size is invalid",
        "10, 10, 0, The total chunk count is invalid",
        "4000000000, 5000000, 1001, The total chunk count is invalid",
    })
    void aPlanIsTakenOrRefusedByTheGuidesRules(long size, long chunk, long count, String outcome) {
        assertThat(outcome(size, chunk, count)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "64000000, 64000000, 1, ok",
        "64000001, 64000001, 1, The chunk size is invalid",
        "75000000, 32000000, 2, ok",
        "10000000, 5000000, 2, The chunk size is invalid",
        "10485760, 5242880, 2, ok",
        "134217728, 67108864, 2, The chunk size is invalid",
    })
    void strictBoundsTakeWhatSuitsBothReadingsOfMegabyte(long size, long chunk, long count, String outcome) {
        knobs.strictChunkBounds = true;
        assertThat(outcome(size, chunk, count)).isEqualTo(outcome);
    }

    @Test
    void aCountThatIsNotTheFloorIsAViolation() {
        outcome(75_000_000, 32_000_000, 3);
        assertViolation("chunk-count");
    }

    private String outcome(long size, long chunk, long count) {
        var error = app.init(app.accessToken("mara"), "SELF_ONLY", size, chunk, count)
                .json()
                .path("error");
        return error.path("code").asString().equals("ok")
                ? "ok"
                : error.path("message").asString();
    }
}
