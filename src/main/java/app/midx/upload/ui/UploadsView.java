package app.midx.upload.ui;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.media.MediaFiles;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.upload.UploadLists;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadOrder;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A creator sees all uploads, watches those that are on their way, looks for some by status or words, puts them in order, opens
 * one, or begins a new one. Nothing moves while they read; what would is told, and shown when they ask for it.
 */
@Route(UploadNavigation.LIST)
@PageTitle("Uploads · Midx")
@Menu(title = "Uploads", order = 10)
@RolesAllowed(CreatorPrincipal.ROLE)
class UploadsView extends Div implements BeforeEnterObserver {

    private static final int FEW = 25;

    private final Uploads uploads;
    private final UploadLists lists;
    private final CreatorId owner;
    private final UI ui;
    private final StatusFilterBar filters = new StatusFilterBar();
    private final ListControls controls = new ListControls(this::search, this::sort);
    private final ListNews listNews = new ListNews(this::lookAtNews);
    private final EmptyUploads empty = new EmptyUploads();
    private final Paces paces;
    private final DraftVideos videos;
    private final UploadRows rows;
    private final UploadGrid grid;
    private ListState state = ListState.EVERYTHING;

    UploadsView(
            Uploads uploads,
            UploadLists lists,
            Accounts accounts,
            MediaFiles files,
            CurrentCreator creator,
            LiveNews news,
            Clock clock) {
        this.uploads = uploads;
        this.lists = lists;
        this.owner = creator.require();
        this.ui = UI.getCurrent();
        paces = new Paces(clock);
        videos = new DraftVideos(files);
        rows = new UploadRows(
                ids -> videos.lookUp(owner, lists.facts(owner, ids)),
                upload -> lists.holds(owner, state.search(), upload),
                () -> state.order() == UploadOrder.RECENTLY_CHANGED);
        grid = new UploadGrid(
                accounts.of(owner).stream().collect(Collectors.toMap(ConnectedAccount::id, ConnectedAccount::name)),
                videos,
                paces,
                Times.universal(clock),
                upload -> ui.navigate(UploadNavigation.pathOf(upload)));
        grid.setItems(rows);
        grid.followWidthOf(ui.getPage());
        Times.whereReaderIs(ui, clock, grid::setTimes);
        addClassNames("midx-page", "midx-uploads-page");
        add(head(), controls, filters, listNews, grid, empty);
        news.follow(this, owner, this::take);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ListState.of(event.getLocation().getQueryParameters()));
    }

    private void search(String text) {
        replace(state.withText(text));
    }

    private void sort(UploadOrder order) {
        replace(state.with(order));
    }

    /** Each letter that is typed is no step that the browser's way back should go. */
    private void replace(ListState next) {
        if (next.equals(state)) {
            return;
        }
        ui.getPage().getHistory().replaceState(null, next.path());
        show(next);
    }

    private void show(ListState next) {
        state = next;
        controls.show(state);
        filters.show(state);
        look();
    }

    /** Asks for the list anew. */
    void look() {
        rows.list(lists.ids(owner, state.search()));
        countDrafts();
        showRows();
    }

    private void lookAtNews() {
        look();
        HeadingFocus.take(ui);
    }

    private void take(List<UploadNews> all) {
        all.forEach(paces::take);
        all.forEach(videos::take);
        boolean gone = rows.take(all);
        if (rows.size() == 0 && rows.more() > 0) {
            look();
        } else if (gone) {
            showRows();
        }
        listNews.show(rows.more(), rows.less(), rows.moved());
        // Bytes that move, several times a second, make no draft.
        if (!all.stream().allMatch(UploadNews.Moved.class::isInstance)) {
            countDrafts();
        }
    }

    private void countDrafts() {
        filters.showDrafts(uploads.count(owner, EnumSet.of(UploadStatus.DRAFT)));
    }

    private void showRows() {
        int count = rows.size();
        boolean nothing = count == 0 && !state.isNarrowed();
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        empty.show(state);
        filters.setVisible(!nothing);
        controls.setVisible(!nothing);
        controls.showCount(count);
        listNews.show(rows.more(), rows.less(), rows.moved());
        // A short list is as high as its rows; a long one scrolls, and only what is seen is loaded.
        grid.setAllRowsVisible(count <= FEW);
    }

    private static Div head() {
        Button newUpload = new Button("New upload", click -> UploadNavigation.toNewUpload());
        newUpload.addThemeVariants(ButtonVariant.PRIMARY);
        newUpload.addClassName("midx-new-upload");
        Div head = new Div(new Div(new H1("Uploads")), newUpload);
        head.addClassName("midx-page-head");
        return head;
    }
}
