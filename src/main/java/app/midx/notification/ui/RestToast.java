package app.midx.notification.ui;

import app.midx.notification.RestWords;
import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A note that an upload has come to rest; it goes away by itself, but not while the tab is hidden. */
class RestToast extends Notification {

    /** In milliseconds; midx-tab-badge.ts has the same number. */
    static final int SHOWN_FOR = 12_000;

    /** @param name the caption or the file's name */
    RestToast(UploadFacts upload, String name) {
        addClassName("midx-rest-toast");
        setDuration(SHOWN_FOR);
        setPosition(Position.TOP_END);
        Span title = new Span(name);
        title.addClassName("midx-rest-name");
        Div words = new Div(title, new Span(RestWords.inShort(upload.status())));
        words.addClassName("midx-rest-words");
        Anchor open = new Anchor("uploads/" + upload.id(), "Open");
        open.getElement().addEventListener("click", click -> close());
        Button dismiss = new Button("Dismiss", click -> close());
        dismiss.addThemeName("tertiary");
        Div ways = new Div(open, dismiss);
        ways.addClassName("midx-rest-ways");
        Div content = new Div(words, ways);
        content.addClassName("midx-rest");
        add(content);
    }
}
