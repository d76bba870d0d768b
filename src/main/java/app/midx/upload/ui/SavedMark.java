package app.midx.upload.ui;

import com.vaadin.flow.component.html.Span;

/** Says in passing that nothing typed can be lost. */
class SavedMark extends Span {

    SavedMark() {
        addClassNames("midx-saved", "midx-small");
        getElement().setAttribute("role", "status");
    }

    /** @param when the time of day */
    void saved(String when) {
        setText("Saved · " + when);
    }

    /** @param when the time of day */
    void loaded(String when) {
        setText("Changed in another tab, loaded here · " + when);
    }

    void notSaved() {
        setText("Not saved");
    }
}
