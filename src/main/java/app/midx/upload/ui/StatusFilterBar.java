package app.midx.upload.ui;

import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Set;

/** The offered filters as links, so that each has an address and the browser's way back works. */
class StatusFilterBar extends Nav {

    private static final Set<UploadStatus> DRAFTS = Set.of(UploadStatus.DRAFT);

    private Anchor drafts = new Anchor();

    StatusFilterBar() {
        addClassName("midx-filters");
        setAriaLabel("Filter by status");
    }

    /** The links keep what is looked for, and the order. */
    void show(ListState state) {
        StatusFilter current = state.filter();
        removeAll();
        current.offered().forEach(filter -> {
            Anchor link = new Anchor(state.with(filter).path(), filter.label());
            link.addClassName("midx-filter");
            if (filter.equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            if (filter.statuses().equals(DRAFTS)) {
                drafts = link;
            }
            add(link);
        });
    }

    /** Drafts wait for nobody but the creator, so it is said how many there are. */
    void showDrafts(int count) {
        drafts.setText(count == 0 ? "Drafts" : "Drafts (" + count + ")");
    }
}
