package app.midx.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A picture of an upload on its way, drawn with the very parts of the real page. It tells nothing the words do not. */
class JourneyPicture extends Div {

    JourneyPicture() {
        addClassNames("midx-card", "midx-journey");
        getElement().setAttribute("aria-hidden", "true");
        Div cover = new Div();
        cover.addClassName("midx-journey-cover");
        Div head = new Div(
                cover,
                new Div(text("First frost", "midx-journey-title"), text("Direct post · Everyone", "midx-small")));
        head.addClassName("midx-journey-head");
        add(
                head,
                moment("queued", "Queued", "09:41:02"),
                moment("sending", "Sending 100 %", "09:41:19"),
                moment("processing", "Processing at TikTok", "09:41:38"),
                moment("published", "Published", "09:42:05"));
    }

    private static Component moment(String status, String label, String time) {
        Span chip = text(label, "midx-chip");
        chip.getElement().setAttribute("data-status", status);
        Div moment = new Div(chip, text(time, "midx-small"));
        moment.addClassName("midx-journey-moment");
        return moment;
    }

    private static Span text(String text, String style) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
