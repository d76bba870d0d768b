package app.midx.upload.ui;

import app.midx.common.Explanation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
        addClassName("midx-checks-section");
        getElement().setAttribute("tabindex", "-1");
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

    /** Brings them before the reader, also before one who only hears. */
    void turnTo() {
        getElement().executeJs("this.scrollIntoView(); this.focus({preventScroll: true})");
    }

    private static ListItem item(Verdict verdict) {
        Span area = new Span(verdict.area());
        area.addClassName("midx-check-area");
        Span mark = new Span(verdict.mark().label());
        mark.addClassName("midx-check-mark");
        Paragraph text = new Paragraph(verdict.text());
        Div words = verdict.isBrief() ? new Div(area, text, mark) : new Div(head(area, mark), text);
        Explanation why = verdict.why();
        if (why != null) {
            explain(words, verdict, why);
        }
        ListItem item = new ListItem(words);
        item.getElement()
                .setAttribute("data-mark", verdict.mark().name().toLowerCase(Locale.ROOT))
                .setAttribute("data-brief", verdict.isBrief());
        return item;
    }

    private static Div head(Span area, Span mark) {
        Div head = new Div(area, mark);
        head.addClassName("midx-check-head");
        return head;
    }

    private static void explain(Div words, Verdict verdict, Explanation why) {
        if (!verdict.text().equals(why.cause())) {
            words.add(new Paragraph(why.cause()));
        }
        words.add(new Paragraph(why.nextStep()));
        verdict.help().stream().map(ChecksPanel::help).forEach(words::add);
        Span fault = new Span("Where it lies: " + why.fault().label());
        fault.addClassName("midx-small");
        words.add(fault);
    }

    private static Component help(Verdict.Help help) {
        return switch (help) {
            case Verdict.Help.Command(var line) -> new CommandLine(line);
            case Verdict.Help.Code(var reason) -> small("TikTok's name for it: " + reason);
            case Verdict.Help.Earlier(var upload) ->
                new Anchor(UploadNavigation.detailsPath(upload), "See that upload");
        };
    }

    private static Component small(String text) {
        Span span = new Span(text);
        span.addClassName("midx-small");
        return span;
    }
}
