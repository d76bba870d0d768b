package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.UploadStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusFilterTest {

    @Test
    void everyOfferedFilterIsFoundAgainByItsAddress() {
        StatusFilter.OFFERED.forEach(
                filter -> assertThat(StatusFilter.ofKey(filter.key())).isSameAs(filter));
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsInJustOneOfferedFilterBesidesAll(UploadStatus status) {
        assertThat(StatusFilter.OFFERED.stream().filter(filter -> filter.shows(status)))
                .hasSize(2)
                .contains(StatusFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource({"published,PUBLISHED", "PUBLISHED,PUBLISHED", "needs_attention,NEEDS_ATTENTION", "queued,QUEUED"})
    void aSingleStatusCanBeNamedToo(String name, UploadStatus status) {
        assertThat(StatusFilter.ofKey(name).statuses()).containsExactly(status);
    }

    @Test
    void aFilterFromTheAddressAloneIsOfferedWhileItIsInUse() {
        StatusFilter queued = StatusFilter.ofKey("queued");

        assertThat(queued.offered()).hasSize(StatusFilter.OFFERED.size() + 1).endsWith(queued);
    }

    @Test
    void aNameThatIsNoneShowsEverything() {
        assertThat(Stream.of("", "nonsense", "../draft").map(StatusFilter::ofKey))
                .containsOnly(StatusFilter.ALL);
    }
}
