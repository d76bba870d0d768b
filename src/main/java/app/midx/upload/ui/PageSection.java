package app.midx.upload.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page that screen readers find by its name. */
class PageSection extends Section {

    PageSection(String name) {
        addClassNames("midx-card", "midx-section");
        getElement().setAttribute("aria-label", name);
        add(new H2(name));
    }
}
