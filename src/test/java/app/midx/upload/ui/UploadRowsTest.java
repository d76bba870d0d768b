package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.AnUpload;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import com.vaadin.flow.data.provider.DataChangeEvent;
import com.vaadin.flow.data.provider.DataChangeEvent.DataRefreshEvent;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadRowsTest {

    private final UploadFacts sending = AnUpload.sending(100).facts();
    private final List<UploadFacts> refreshed = new ArrayList<>();
    private final UploadRows rows = new UploadRows(query -> List.of(sending).stream(), query -> 1);

    @BeforeEach
    void showTheRows() {
        rows.addDataProviderListener(this::heard);
        assertThat(rows.fetch(new Query<>())).hasSize(1);
    }

    @Test
    void bytesThatMoveShowInTheirRowAlone() {
        boolean all =
                rows.take(List.of(new UploadNews.Moved(sending.owner(), sending.id(), 400, null)), StatusFilter.ALL);

        assertThat(all).isFalse();
        assertThat(refreshed)
                .containsExactly(sending.with(new UploadNews.Moved(sending.owner(), sending.id(), 400, null)));
    }

    @Test
    void anUploadThatLeavesTheFilterTakesItsRowAlong() {
        UploadNews done = new UploadNews.Changed(
                AnUpload.failed("internal").as(sending.id()).facts());

        assertThat(rows.take(List.of(done), StatusFilter.ofKey("under-way"))).isTrue();
        assertThat(refreshed).isEmpty();
    }

    @Test
    void aNewUploadAndADeletedOneChangeTheRows() {
        UploadNews begun = new UploadNews.Changed(AnUpload.draft().facts());
        UploadNews removed = new UploadNews.Removed(sending.owner(), sending.id());

        assertThat(rows.take(List.of(begun), StatusFilter.ALL)).isTrue();
        assertThat(rows.take(List.of(removed), StatusFilter.ALL)).isTrue();
    }

    @Test
    void movingBytesOfARowThatWasNeverShownAreOfNoInterest() {
        UploadFacts other = AnUpload.sending(1).facts();

        assertThat(rows.take(List.of(new UploadNews.Moved(other.owner(), other.id(), 2, null)), StatusFilter.ALL))
                .isFalse();
    }

    private void heard(DataChangeEvent<UploadFacts> event) {
        if (event instanceof DataRefreshEvent<UploadFacts> refresh) {
            refreshed.add(refresh.getItem());
        }
    }
}
