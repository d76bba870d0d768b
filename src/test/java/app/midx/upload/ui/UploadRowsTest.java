package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.UploadId;
import app.midx.upload.AnUpload;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import com.vaadin.flow.data.provider.DataChangeEvent;
import com.vaadin.flow.data.provider.DataChangeEvent.DataRefreshEvent;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadRowsTest {

    private final UploadFacts sending = AnUpload.sending(100).facts();
    private final UploadFacts other = AnUpload.sending(1).facts();
    private final List<UploadFacts> refreshed = new ArrayList<>();
    private Predicate<UploadFacts> wanted = any -> true;
    private boolean latestFirst;
    private final UploadRows rows = new UploadRows(this::read, facts -> wanted.test(facts), () -> latestFirst);

    @BeforeEach
    void showTheRows() {
        rows.addDataProviderListener(this::heard);
        rows.list(List.of(sending.id(), other.id()));
        assertThat(rows.fetch(new Query<>())).hasSize(2);
    }

    @Test
    void bytesThatMoveShowInTheirRowAlone() {
        UploadNews.Moved moved = new UploadNews.Moved(sending.owner(), sending.id(), 400, null);

        assertThat(rows.take(List.of(moved))).isFalse();
        assertThat(refreshed).containsExactly(sending.with(moved));
    }

    @Test
    void anUploadThatIsNoLongerWhatWasAskedForStaysWhereItIsAndIsCounted() {
        wanted = facts -> StatusFilter.ofKey("under-way").shows(facts.status());
        UploadFacts failed = AnUpload.failed("internal").as(sending.id()).facts();

        assertThat(rows.take(List.of(new UploadNews.Changed(failed)))).isFalse();

        assertThat(refreshed).containsExactly(failed);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.less()).isEqualTo(1);
        assertThat(rows.more()).isZero();
    }

    @Test
    void whereTheLatestComesFirstARowThatWouldGoUpIsCountedAndStays() {
        rows.take(List.of(new UploadNews.Changed(later(other))));
        assertThat(rows.moved()).isZero();

        latestFirst = true;
        rows.take(List.of(new UploadNews.Changed(later(sending)), new UploadNews.Changed(later(later(other)))));

        assertThat(rows.moved()).isEqualTo(1);
        assertThat(rows.fetch(new Query<>())).extracting(UploadFacts::id).containsExactly(sending.id(), other.id());

        rows.take(List.of(new UploadNews.Removed(other.owner(), other.id())));
        assertThat(rows.moved()).isZero();
    }

    @Test
    void aNewUploadShiftsNothingUntilItIsAskedFor() {
        UploadFacts draft = AnUpload.draft().facts();

        rows.take(List.of(new UploadNews.Changed(draft), new UploadNews.Changed(draft)));

        assertThat(rows.more()).isEqualTo(1);
        assertThat(rows.fetch(new Query<>())).containsExactly(sending, other);

        rows.take(List.of(new UploadNews.Removed(draft.owner(), draft.id())));
        assertThat(rows.more()).isZero();
    }

    @Test
    void aDeletedUploadTakesItsRowAlong() {
        assertThat(rows.take(List.of(new UploadNews.Removed(sending.owner(), sending.id()))))
                .isTrue();
        assertThat(rows.fetch(new Query<>())).containsExactly(other);
    }

    @Test
    void movingBytesOfARowThatWasNeverShownAreOfNoInterest() {
        UploadFacts stranger = AnUpload.sending(1).facts();

        rows.take(List.of(new UploadNews.Moved(stranger.owner(), stranger.id(), 2, null)));

        assertThat(refreshed).isEmpty();
        assertThat(rows.more()).isZero();
    }

    @Test
    void onlyThePageThatIsSeenIsRead() {
        assertThat(rows.fetch(new Query<>(1, 1, List.of(), null, null))).containsExactly(other);
        assertThat(rows.fetch(new Query<>(2, 50, List.of(), null, null))).isEmpty();
    }

    private static UploadFacts later(UploadFacts upload) {
        return AnUpload.sending(2)
                .as(upload.id())
                .changed(upload.updatedAt().plusSeconds(1))
                .facts();
    }

    private List<UploadFacts> read(List<UploadId> ids) {
        return ids.stream()
                .map(id -> id.equals(sending.id()) ? sending : id.equals(other.id()) ? other : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private void heard(DataChangeEvent<UploadFacts> event) {
        if (event instanceof DataRefreshEvent<UploadFacts> refresh) {
            refreshed.add(refresh.getItem());
        }
    }
}
