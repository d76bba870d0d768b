package app.midx.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where rows will be. */
class EmptyUploads extends Div {

    EmptyUploads() {
        addClassName("midx-empty");
    }

    /** @param filter the one that leaves nothing over */
    void show(StatusFilter filter) {
        removeAll();
        if (filter.equals(StatusFilter.ALL)) {
            OrderedList steps = new OrderedList(
                    new ListItem("Choose a video. It travels to Midx while you write the caption."),
                    new ListItem("Decide who can view it. Nothing is chosen for you."),
                    new ListItem("Press Post. From then on each step shows up here, live."));
            steps.addClassName("midx-empty-steps");
            add(new H2("Your first upload takes a minute"), steps);
        } else {
            Paragraph text = new Paragraph("None of your uploads is here at the moment.");
            text.addClassName("midx-lede");
            add(
                    new H2("Nothing under “" + filter.label() + "”"),
                    text,
                    new Anchor(UploadNavigation.LIST, "Show all uploads"));
        }
    }
}
