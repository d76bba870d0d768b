package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Where the same draft was changed in two tabs: which of both it shall be. It stays hidden while they agree. */
class OtherVersionNote extends Div {

    private final Button load = new Button("Load the other version");
    private final Button keep = new Button("Keep mine");

    OtherVersionNote() {
        addClassName("midx-note");
        getElement().setAttribute("data-kind", "warn").setAttribute("role", "alert");
        Span title = new Span("This draft was changed in another tab.");
        title.addClassName("midx-strong");
        Div ways = new Div(load, keep);
        ways.addClassName("midx-actions");
        add(title, new Paragraph("What you do here is not saved until you choose between the two."), ways);
        setVisible(false);
    }

    void onChosen(Runnable loadOther, Runnable keepMine) {
        load.addClickListener(click -> loadOther.run());
        keep.addClickListener(click -> keepMine.run());
    }
}
