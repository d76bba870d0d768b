package app.midx.upload.ui;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.media.MediaFiles;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
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
 * A creator sees all uploads, newest first, watches those that are on their way, narrows the list down by status, opens one,
 * or begins a new one.
 */
@Route(UploadNavigation.LIST)
@PageTitle("Uploads · Midx")
@Menu(title = "Uploads", order = 10)
@RolesAllowed(CreatorPrincipal.ROLE)
class UploadsView extends Div implements BeforeEnterObserver {

    private final Uploads uploads;
    private final CreatorId owner;
    private final StatusFilterBar filters = new StatusFilterBar();
    private final EmptyUploads empty = new EmptyUploads();
    private final UploadRows rows;
    private final UploadGrid grid;
    private StatusFilter filter = StatusFilter.ALL;

    UploadsView(
            Uploads uploads, Accounts accounts, MediaFiles files, CurrentCreator creator, LiveNews news, Clock clock) {
        this.uploads = uploads;
        this.owner = creator.require();
        UI ui = UI.getCurrent();
        rows = new UploadRows(
                query -> uploads.page(owner, filter.statuses(), query.getPage(), query.getPageSize()).stream(),
                query -> uploads.count(owner, filter.statuses()));
        grid = new UploadGrid(
                accounts.of(owner).stream().collect(Collectors.toMap(ConnectedAccount::id, ConnectedAccount::name)),
                new DraftVideos(files),
                Times.universal(clock),
                upload -> ui.navigate(UploadNavigation.pathOf(upload)));
        grid.setItems(rows);
        grid.followWidthOf(ui.getPage());
        Times.whereReaderIs(ui, clock, grid::setTimes);
        addClassNames("midx-page", "midx-uploads-page");
        add(head(), filters, grid, empty);
        news.follow(this, owner, all -> {
            if (rows.take(all, filter)) {
                showRows();
            }
            countDrafts();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> status = event.getLocation().getQueryParameters().getParameters("status");
        filter = status.isEmpty() ? StatusFilter.ALL : StatusFilter.ofKey(status.getFirst());
        filters.show(filter);
        countDrafts();
        showRows();
    }

    private void countDrafts() {
        filters.showDrafts(uploads.count(owner, EnumSet.of(UploadStatus.DRAFT)));
    }

    private void showRows() {
        int count = uploads.count(owner, filter.statuses());
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        empty.show(filter);
        filters.setVisible(count > 0 || !filter.equals(StatusFilter.ALL));
        // A short list is as high as its rows; a long one scrolls, and only what is seen is loaded.
        grid.setAllRowsVisible(count <= 25);
        rows.refreshAll();
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
