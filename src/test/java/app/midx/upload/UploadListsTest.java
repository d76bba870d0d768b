package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MidxTest
class UploadListsTest {

    @Autowired
    private UploadLists lists;

    @Autowired
    private Uploads uploads;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private SettableClock clock;

    private ConnectedAccount account;

    @BeforeEach
    void connectSomebody() {
        account = creators.connectSomebodyNew();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void allWordsAreLookedForAndNoneOfTheirSignsIsMagic() {
        UploadId hinge = draft("Three fixes for a Squeaky hinge #diy");
        UploadId percent = draft("50% off, really_so");
        draft("something else");

        assertThat(found("hinge SQUEAKY")).containsExactly(hinge);
        assertThat(found("hinge door")).isEmpty();
        assertThat(found("50%")).containsExactly(percent);
        assertThat(found("%off")).isEmpty();
        assertThat(found("y_s")).containsExactly(percent);
        assertThat(found("e_s")).isEmpty();
        assertThat(found("so!")).isEmpty();
    }

    @Test
    void aFilesNameIsLookedForToo() {
        UploadId draft = draft("no words of it here");
        var video = videos.complete(account.owner(), TestVideos.small());
        uploads.attach(account.owner(), draft, video);
        String name = TestVideos.small().getFileName().toString();

        assertThat(found(name)).contains(draft);
        assertThat(found(name + " hinge")).isEmpty();
    }

    @Test
    void theyComeInTheOrderThatIsAskedFor() {
        UploadId first = draft("first");
        UploadId second = draft("second");
        UploadId third = draft("third");
        save(first, "first, changed");

        assertThat(ids(UploadOrder.NEWEST)).containsExactly(third, second, first);
        assertThat(ids(UploadOrder.OLDEST)).containsExactly(first, second, third);
        assertThat(ids(UploadOrder.RECENTLY_CHANGED)).containsExactly(first, third, second);
    }

    @Test
    void aPageIsReadInItsOrderAndWithoutWhatIsGone() {
        UploadId first = draft("first");
        UploadId second = draft("second");
        UploadId third = draft("third");
        uploads.delete(account.owner(), second);

        assertThat(lists.facts(account.owner(), List.of(first, second, third)))
                .extracting(UploadFacts::id)
                .containsExactly(first, third);
    }

    @Test
    void nobodyFindsWhatIsSomebodyElses() {
        UploadId draft = draft("private thoughts");
        ConnectedAccount stranger = creators.connectSomebodyNew();

        assertThat(lists.ids(stranger.owner(), search("thoughts"))).isEmpty();
        assertThat(lists.facts(stranger.owner(), List.of(draft))).isEmpty();
        assertThat(lists.holds(
                        stranger.owner(),
                        search("thoughts"),
                        uploads.find(account.owner(), draft).orElseThrow()))
                .isFalse();
    }

    private List<UploadId> found(String text) {
        return lists.ids(account.owner(), search(text));
    }

    private List<UploadId> ids(UploadOrder order) {
        return lists.ids(account.owner(), new UploadSearch(Set.of(UploadStatus.DRAFT), "", order));
    }

    private static UploadSearch search(String text) {
        return new UploadSearch(Set.of(), text, UploadOrder.NEWEST);
    }

    private UploadId draft(String caption) {
        clock.advance(Duration.ofSeconds(1));
        UploadId draft = uploads.newDraft(account.owner()).id();
        save(draft, caption);
        return draft;
    }

    private void save(UploadId draft, String caption) {
        clock.advance(Duration.ofSeconds(1));
        uploads.save(
                account.owner(),
                draft,
                AForm.readyToPost().of(account.id()).captioned(caption).form());
    }
}
