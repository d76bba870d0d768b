package app.midx.upload.ui;

import app.midx.common.Explanation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** The verdicts, as they are at this moment: what is fine, what is still to do, and what is wrong with the way out of it. */
class ChecksPanel extends PageSection {

    private final UnorderedList list = new UnorderedList();
    private List<Verdict> shown = List.of();

    ChecksPanel() {
        super("Checks");
        list.addClassName("midx-checks");
        list.getElement().setAttribute("aria-live", "polite");
        add(list);
    }

    void show(List<Verdict> verdicts) {
        if (verdicts.equals(shown)) {
            return;
        }
        shown = List.copyOf(verdicts);
        list.removeAll();
        verdicts.forEach(verdict -> list.add(item(verdict)));
    }

    private static ListItem item(Verdict verdict) {
        Span mark = new Span(verdict.mark().label());
        mark.addClassName("midx-sr-only");
        Span area = new Span(verdict.area());
        area.addClassName("midx-check-area");
        Div words = new Div(area, new Paragraph(verdict.text()));
        Explanation why = verdict.why();
        if (why != null) {
            words.add(new Paragraph(why.nextStep()), fault(why));
        }
        ListItem item = new ListItem(mark, words);
        item.getElement().setAttribute("data-mark", verdict.mark().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static Span fault(Explanation why) {
        Span fault = new Span("Where it lies: " + why.fault().label());
        fault.addClassName("midx-small");
        return fault;
    }
}
