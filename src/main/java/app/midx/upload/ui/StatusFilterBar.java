package app.midx.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The offered filters as links, so that each has an address and the browser's way back works. */
class StatusFilterBar extends Nav {

    StatusFilterBar() {
        addClassName("midx-filters");
        setAriaLabel("Filter by status");
    }

    void show(StatusFilter current) {
        removeAll();
        current.offered().forEach(filter -> {
            Anchor link = new Anchor(filter.path(), filter.label());
            link.addClassName("midx-filter");
            if (filter.equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        });
    }
}
