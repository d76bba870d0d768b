package app.midx.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/** A page to be read: a title, a sentence that says it all, and sections. */
abstract class TextPage extends Article {

    static final String CONTACT = "contact@midx.app";

    TextPage(String title, String inShort) {
        addClassNames("midx-page", "midx-prose");
        getElement().setAttribute("data-width", "text");
        Paragraph lede = new Paragraph(inShort);
        lede.addClassName("midx-breath");
        add(new H1(title), lede);
    }

    final void section(String title, Component... content) {
        Section section = new Section(new H2(title));
        section.add(content);
        add(section);
    }

    static Paragraph text(String text) {
        return new Paragraph(text);
    }

    static UnorderedList points(String... points) {
        UnorderedList list = new UnorderedList();
        for (String point : points) {
            list.add(new ListItem(point));
        }
        return list;
    }

    static Anchor mail() {
        return new Anchor("mailto:" + CONTACT, CONTACT);
    }
}
