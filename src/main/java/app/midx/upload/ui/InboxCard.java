package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** A draft has arrived: what to do with it in the TikTok app, with the caption ready to take along. */
class InboxCard extends PageSection {

    InboxCard(UploadFacts upload) {
        super("Now in the TikTok app");
        OrderedList steps = new OrderedList(
                new ListItem("Open TikTok on your phone, then Inbox. The notification about your video is there."),
                new ListItem("Tap it, and add caption, cover and audience."),
                new ListItem("Post it. Midx shows it as published soon after."));
        steps.addClassName("midx-steps-plain");
        add(steps);
        String caption = upload.form().caption().strip();
        if (!caption.isEmpty()) {
            add(copyable(caption));
        }
    }

    private static Div copyable(String caption) {
        Paragraph text = new Paragraph(caption);
        text.addClassName("midx-quote");
        Div box = new Div(text, new CopyButton("Copy caption", caption, "The caption is copied."));
        box.addClassName("midx-copyable");
        return box;
    }
}
