package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadsViewTest extends UploadViewTest {

    @Test
    void whoHasNothingYetIsTaughtHowToBegin() {
        open("uploads");

        assertThat(_get(EmptyUploads.class).getChildren().findFirst().orElseThrow())
                .extracting(title -> ((H2) title).getText())
                .isEqualTo("Your first upload takes a minute");
        _assertNone(UploadGrid.class);

        _click(button("New upload"));
        assertThat(place()).endsWith("/edit");
    }

    @Test
    void aCreatorSeesTheirOwnUploadsNewestFirst() {
        UploadFacts older = draft();
        UploadFacts newer = draft();
        signIn(creators.connectSomebodyNew().owner());
        UploadFacts ofSomebodyElse =
                uploads.newDraft(creators.connectSomebodyNew().owner());
        signIn(account.owner());

        open("uploads");

        assertThat(_findAll(_get(UploadGrid.class)))
                .extracting(UploadFacts::id)
                .containsExactly(newer.id(), older.id())
                .doesNotContain(ofSomebodyElse.id());
    }

    @Test
    void aPostThatIsNoLongerPublicIsSeenInTheListAtOnce() {
        UploadFacts upload = told.delivered(draft(), Forms.onlyMe(account, "was out there"));
        told.posts(upload, 7_412_345_678_901_234_567L);
        open("uploads");
        assertThat(statusInList()).isEqualTo("Published · Public");

        told.posts(upload);

        soon(() -> statusInList().equals("Published · No longer public"));
    }

    @Test
    void aRowLeadsToItsDetails() {
        UploadFacts published = sent(Forms.onlyMe(account, "out there"));
        open("uploads");

        _clickItem(_get(UploadGrid.class), 0);

        assertThat(place()).isEqualTo("uploads/" + published.id());
    }

    @Test
    void aDraftsRowLeadsToWhereItIsWorkedOn() {
        UploadFacts draft = draft();
        open("uploads");

        _clickItem(_get(UploadGrid.class), 0);

        assertThat(place()).isEqualTo("uploads/" + draft.id() + "/edit");
    }

    @Test
    void draftsAreCountedAndHaveAListOfTheirOwn() {
        UploadFacts draft = draft();
        sent(Forms.onlyMe(account, "out there"));
        open("uploads");
        assertThat(_find(Anchor.class, spec -> spec.withText("Drafts (1)"))).hasSize(1);

        filter("draft");
        assertThat(_findAll(_get(UploadGrid.class))).extracting(UploadFacts::id).containsExactly(draft.id());

        uploads.delete(account.owner(), draft.id());
        soon(() -> _find(Anchor.class, spec -> spec.withText("Drafts")).size() == 1);
    }

    @Test
    void theAddressNamesTheFilter() {
        draft();
        UploadFacts published = sent(Forms.onlyMe(account, "out there"));
        open("uploads");
        assertThat(_findAll(_get(UploadGrid.class))).hasSize(2);

        filter("published");

        assertThat(_findAll(_get(UploadGrid.class))).extracting(UploadFacts::id).containsExactly(published.id());
        assertThat(_get(Anchor.class, spec -> spec.withText("Published"))
                        .getElement()
                        .getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void aFilterThatLeavesNothingSaysSoAndOffersTheWayBack() {
        draft();

        open("uploads");
        filter("in-inbox");

        assertThat(textOf(_get(EmptyUploads.class))).contains("Nothing under “In your inbox”", "Show all uploads");
    }

    @Test
    void theListFollowsAnUploadToItsEndWithoutAReload() {
        UploadFacts draft = draft();
        open("uploads");

        submit(draft, Forms.onlyMe(account, "live"));

        soon(() -> _findAll(_get(UploadGrid.class)).stream()
                .anyMatch(row -> row.id().equals(draft.id()) && row.status() == UploadStatus.PUBLISHED));
    }

    @Test
    void anUploadThatIsDeletedElsewhereLeavesTheList() {
        UploadFacts draft = draft();
        open("uploads");

        uploads.delete(account.owner(), draft.id());

        soon(() -> _find(UploadGrid.class).isEmpty());
        assertThat(_find(EmptyUploads.class)).hasSize(1);
    }

    @Test
    void aNewUploadIsToldOfAndComesWhenItIsAskedFor() {
        UploadFacts first = draft();
        open("uploads");
        UploadFacts second = draft();

        soon(() -> textOf(_get(ListNews.class)).contains("1 more upload."));
        assertThat(shown()).containsExactly(first.id());

        _click(button("Show the list as it is now"));
        assertThat(shown()).containsExactly(second.id(), first.id());
        assertThat(textOf(_get(ListNews.class))).doesNotContain("upload");
        _assertNone(Button.class, spec -> spec.withText("Show the list as it is now"));
    }

    @Test
    void whatChangesGoesUpWhenTheListIsAskedForAnew() {
        UploadFacts older = draft();
        UploadFacts newer = draft();
        open("uploads");
        go("sort=recently-changed");

        uploads.save(account.owner(), older.id(), Forms.onlyMe(account, "changed"));

        soon(() -> textOf(_get(ListNews.class)).contains("Of these, 1 has changed."));
        assertThat(shown()).containsExactly(newer.id(), older.id());
        _click(button("Show the list as it is now"));
        assertThat(shown()).containsExactly(older.id(), newer.id());
    }

    @Test
    void wordsOfACaptionAreFoundAndTheAddressSaysWhatIsLookedFor() {
        UploadFacts hinge = draft("A squeaky hinge");
        draft("A door");
        open("uploads");

        go("q=hinge");

        assertThat(shown()).containsExactly(hinge.id());
        assertThat(_get(TextField.class).getValue()).isEqualTo("hinge");
        assertThat(textOf(_get(ListControls.class))).contains("1 upload");
        assertThat(_get(Anchor.class, spec -> spec.withText("Published")).getHref())
                .isEqualTo("uploads?status=published&q=hinge");
    }

    @Test
    void whatIsTypedIsLookedFor() {
        UploadFacts hinge = draft("A squeaky hinge");
        draft("A door");
        open("uploads");

        type("hinge");

        assertThat(shown()).containsExactly(hinge.id());
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndOffersTheWaysBack() {
        draft("A door");
        open("uploads");
        go("status=draft&q=hinge");

        assertThat(textOf(_get(EmptyUploads.class)))
                .contains("Nothing found for “hinge”", "Search in all uploads", "Clear the search");
        assertThat(_get(Anchor.class, spec -> spec.withText("Clear the search")).getHref())
                .isEqualTo("uploads?status=draft");

        type("door");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void theOldestCanComeFirst() {
        UploadFacts older = draft();
        UploadFacts newer = draft();

        open("uploads");
        go("sort=oldest");

        assertThat(shown()).containsExactly(older.id(), newer.id());
    }

    private UploadFacts draft(String caption) {
        UploadFacts draft = draft();
        return uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, caption))
                .orElseThrow();
    }

    private static void type(String text) {
        choose(_get(TextField.class), text);
    }

    private static List<UploadId> shown() {
        return _findAll(_get(UploadGrid.class)).stream().map(UploadFacts::id).toList();
    }

    private static void go(String query) {
        UI.getCurrent().navigate("uploads", QueryParameters.fromString(query));
    }

    private static void filter(String status) {
        UI.getCurrent().navigate("uploads", QueryParameters.of("status", status));
    }

    private static String statusInList() {
        return _findAll(_get(UploadGrid.class)).getFirst().statusText();
    }
}
