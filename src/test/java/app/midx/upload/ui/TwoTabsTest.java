package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.testing.TestVideos;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A creator works on one draft in two tabs: nothing of either is overwritten in silence. The other tab is played by hand. */
class TwoTabsTest extends UploadViewTest {

    @Autowired
    private MediaFiles files;

    @Autowired
    private StagedVideos staged;

    private UploadFacts draft;

    @BeforeEach
    void openADraft() {
        draft = draft();
        open("uploads/" + draft.id() + "/edit");
        settle();
    }

    @Test
    void whatTheOtherTabWritesIsShownHereAtOnce() {
        otherTabWrites("from over there");

        soon(() -> caption().getValue().equals("from over there"));

        assertThat(textOf(_get(SavedMark.class))).startsWith("Changed in another tab, loaded here");
        _assertNone(OtherVersionNote.class);
    }

    @Test
    void whoWritesOnWithoutKnowingIsAskedAndNothingIsOverwritten() {
        bothWrite();

        _assertOne(OtherVersionNote.class);
        assertThat(textOf(_get(SavedMark.class))).startsWith("Not saved");
        assertThat(caption().getValue()).isEqualTo("mine");
        assertThat(now(draft).form().caption()).isEqualTo("from over there");
    }

    @Test
    void theOtherVersionCanBeLoaded() {
        bothWrite();

        _click(button("Load the other version"));

        assertThat(caption().getValue()).isEqualTo("from over there");
        _assertNone(OtherVersionNote.class);
        choose(caption(), "and on from there");
        assertThat(now(draft).form().caption()).isEqualTo("and on from there");
    }

    @Test
    void theOwnVersionCanBeKept() {
        bothWrite();
        choose(caption(), "mine, and more of it");
        assertThat(now(draft).form().caption()).isEqualTo("from over there");

        _click(button("Keep mine"));

        assertThat(now(draft).form().caption()).isEqualTo("mine, and more of it");
        assertThat(textOf(_get(SavedMark.class))).startsWith("Saved");
        _assertNone(OtherVersionNote.class);
    }

    @Test
    void whatIsTakenOutBeforeChoosingIsTakenOutWithTheOwnVersion() {
        bothWrite();
        takenBack(draft.media());
        assertThat(now(draft).media()).isEqualTo(draft.media());
        _assertOne(OtherVersionNote.class);

        _click(button("Keep mine"));

        assertThat(now(draft).media()).isNull();
        assertThat(now(draft).form().caption()).isEqualTo("mine");
    }

    @Test
    void nothingIsSentWhileTheVersionsDiffer() {
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "ready"));
        soon(() -> caption().getValue().equals("ready"));
        settle();
        bothWrite();

        _click(button("Post to TikTok"));

        assertThat(statusOf(draft)).isEqualTo(UploadStatus.DRAFT);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void aVideoThatWasNotSeenHereIsNotSent() {
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "ready"));
        soon(() -> caption().getValue().equals("ready"));
        settle();
        Button post = button("Post to TikTok");
        MediaId theirs = otherTabPutsAVideoIn();

        // Without another look at the page, which would let the news in.
        post.click();

        assertThat(now(draft).media()).isEqualTo(theirs);
        assertThat(statusOf(draft)).isEqualTo(UploadStatus.DRAFT);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void aVideoOfTheOtherTabIsReplacedOnlyWhereTheCreatorSaysSo() {
        otherTabTakesTheVideoOut();
        MediaId theirs = otherTabPutsAVideoIn();
        MediaId mine = staged.announced(account.owner(), 2_000_000);

        picked(mine);

        _assertOne(OtherVersionNote.class);
        assertThat(now(draft).media()).isEqualTo(theirs);
        assertThat(files.find(account.owner(), theirs)).isPresent();

        _click(button("Keep mine"));

        assertThat(now(draft).media()).isEqualTo(mine);
        assertThat(files.find(account.owner(), theirs)).isEmpty();
    }

    @Test
    void whatTheOtherTabWroteIsSeenByWhoeverPutsAVideoIn() {
        otherTabTakesTheVideoOut();
        MediaId mine = staged.announced(account.owner(), 2_000_000);
        VideoPicker picker = _get(VideoPicker.class);
        otherTabWrites("from over there");

        fire(picker, "upload-created", mine);

        assertThat(caption().getValue()).isEqualTo("from over there");
        assertThat(now(draft).media()).isEqualTo(mine);
    }

    @Test
    void whatTheOtherTabWroteIsSeenByWhoeverTakesTheVideoOut() {
        VideoPicker picker = _get(VideoPicker.class);
        otherTabWrites("from over there");

        fire(picker, "upload-cancelled", Objects.requireNonNull(draft.media()));

        assertThat(caption().getValue()).isEqualTo("from over there");
        assertThat(now(draft).media()).isNull();
    }

    @Test
    void aVideoThatIsNotKeptIsErased() {
        otherTabTakesTheVideoOut();
        MediaId theirs = otherTabPutsAVideoIn();
        MediaId mine = staged.announced(account.owner(), 2_000_000);
        picked(mine);

        _click(button("Load the other version"));

        assertThat(now(draft).media()).isEqualTo(theirs);
        assertThat(files.find(account.owner(), mine)).isEmpty();
    }

    @Test
    void aDraftThatWasSentElsewhereIsLeft() {
        submit(draft, Forms.onlyMe(account, "sent over there"));

        soon(() -> place().equals("uploads/" + draft.id()));
    }

    @Test
    void aDraftThatWasDeletedElsewhereIsLeft() {
        uploads.delete(account.owner(), draft.id());

        soon(() -> place().equals("uploads"));
    }

    @Test
    void aDraftIsDeletedAndThatCanBeTakenBack() {
        _click(button("Delete draft"));

        assertThat(place()).isEqualTo("uploads");
        assertThat(uploads.find(account.owner(), draft.id())).isEmpty();

        _click(button("Undo"));
        assertThat(uploads.find(account.owner(), draft.id())).isPresent();
    }

    private void bothWrite() {
        // Whatever is looked up in the page lets the news in; here they come too late.
        TextArea here = caption();
        otherTabWrites("from over there");
        here.setValue("mine");
    }

    private void otherTabWrites(String caption) {
        UploadForm form = now(draft).form();
        uploads.save(
                account.owner(),
                draft.id(),
                new UploadForm(
                        form.account(),
                        form.mode(),
                        caption,
                        form.privacyLevel(),
                        form.coverTimestampMs(),
                        form.allowComment(),
                        form.allowDuet(),
                        form.allowStitch(),
                        form.disclose(),
                        form.yourBrand(),
                        form.brandedContent(),
                        form.aiGenerated()));
    }

    private void otherTabTakesTheVideoOut() {
        uploads.attach(account.owner(), draft.id(), null);
    }

    private MediaId otherTabPutsAVideoIn() {
        MediaId video = staged.complete(account.owner(), TestVideos.small());
        uploads.attach(account.owner(), draft.id(), video);
        return video;
    }

    private static void picked(MediaId video) {
        fire(_get(VideoPicker.class), "upload-created", video);
    }

    private static void takenBack(@Nullable MediaId video) {
        fire(_get(VideoPicker.class), "upload-cancelled", Objects.requireNonNull(video));
    }

    private static void fire(VideoPicker picker, String type, MediaId video) {
        picker.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        picker.getElement(),
                        type,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("event.detail.mediaId", video.toString())
                                .put("event.detail.replaces", "")));
    }

    private static TextArea caption() {
        return _get(TextArea.class, spec -> spec.withLabel("Caption"));
    }

    private static void settle() {
        soon(() -> !textOf(_get(ChecksPanel.class)).contains("Asking TikTok"));
    }
}
