package app.midx.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** Which days are shown, and the ways to others; all of them are addresses. */
class CalendarHead extends Div {

    private final H2 title = new H2();
    private final Nav ways = new Nav();
    private final Nav kinds = new Nav();
    private final Paragraph zone = new Paragraph();

    CalendarHead() {
        addClassName("midx-calendar-head");
        ways.setAriaLabel("Days");
        ways.addClassName("midx-filters");
        kinds.setAriaLabel("View");
        kinds.addClassName("midx-filters");
        zone.addClassName("midx-small");
        title.getElement().setAttribute("aria-live", "polite");
        Div row = new Div(title, ways, kinds);
        row.addClassName("midx-calendar-row");
        add(new H1("Calendar"), row, zone);
    }

    void show(CalendarSpan span, Times times) {
        title.setText(span.title());
        LocalDate today = LocalDate.ofInstant(times.clock().instant(), times.zone());
        ways.removeAll();
        ways.add(
                way(span.before(), "←", "Before"),
                way(new CalendarSpan(span.kind(), today), "Today", ""),
                way(span.after(), "→", "After"));
        kinds.removeAll();
        for (CalendarSpan.Kind kind : CalendarSpan.Kind.values()) {
            Anchor link = way(span.as(kind), kind.label(), "");
            if (kind == span.kind()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            kinds.add(link);
        }
        zone.setText("Times are yours: " + LocalSlot.name(times.zone()));
    }

    private static Anchor way(CalendarSpan to, String text, String name) {
        Anchor link = new Anchor(to.path(), new Span(text));
        link.addClassName("midx-filter");
        if (!name.isEmpty()) {
            link.setAriaLabel(name);
        }
        return link;
    }
}
