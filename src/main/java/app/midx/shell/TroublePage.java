package app.midx.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that stands in for the one that was wanted: what happened, whose fault it is, and the way on. */
abstract class TroublePage extends Div {

    TroublePage(String title, String... paragraphs) {
        addClassNames("midx-page", "midx-trouble");
        getElement().setAttribute("data-width", "text");
        add(new H1(title));
        for (String text : paragraphs) {
            Paragraph paragraph = new Paragraph(text);
            paragraph.addClassName("midx-lede");
            add(paragraph);
        }
        Anchor back = new Anchor("", "Back to start");
        back.addClassName("midx-button");
        back.getElement().setAttribute("data-kind", "primary");
        add(back);
    }
}
