package app.midx.upload.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** How near the account is to TikTok's caps, beside the button that uses them. */
class MeterList extends UnorderedList {

    static final String ID = "post-meters";

    private List<MeterLine> shown = List.of();

    MeterList() {
        setId(ID);
        addClassName("midx-meters");
        getElement().setAttribute("aria-label", "TikTok's limits").setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<MeterLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        removeAll();
        lines.forEach(line -> add(item(line)));
        setVisible(!lines.isEmpty());
    }

    private static ListItem item(MeterLine line) {
        Span spoken = new Span(line.level().spoken());
        spoken.addClassName("midx-sr-only");
        ListItem item = new ListItem(spoken, new Span(line.text()));
        if (line.advice() != null) {
            item.add(new Span(". " + line.advice()));
        }
        item.getElement().setAttribute("data-level", line.level().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
