package app.midx.upload.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is said beside the button: everything that keeps it disabled, or what to know before it is pressed. */
class ReasonList extends UnorderedList {

    static final String ID = "post-reason";

    private List<String> shown = List.of();

    ReasonList() {
        setId(ID);
        addClassName("midx-reasons");
        setVisible(false);
    }

    void show(List<String> reasons) {
        if (reasons.equals(shown)) {
            return;
        }
        shown = List.copyOf(reasons);
        removeAll();
        reasons.forEach(reason -> add(new ListItem(reason)));
        setVisible(!reasons.isEmpty());
    }
}
