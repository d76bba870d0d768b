package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * A draft has arrived: what to do with it in the TikTok app. TikTok drops what was written and chosen for a draft, so all of
 * that is ready to be taken along.
 */
class InboxCard extends PageSection {

    InboxCard(UploadFacts upload) {
        super("Now in the TikTok app");
        OrderedList steps = new OrderedList(
                new ListItem("Open TikTok on your phone, then Inbox. The notification about your video is there."),
                new ListItem("Tap it, and add caption, cover and audience. TikTok keeps none of them in a draft."),
                new ListItem("Post it. Midx shows it as published soon after."));
        steps.addClassName("midx-steps-plain");
        add(steps);
        String caption = upload.form().caption().strip();
        if (!caption.isEmpty()) {
            add(copyable(caption, "Copy caption", "The caption is copied."));
        }
        List<String> settings = ChosenSettings.of(upload.form());
        if (!settings.isEmpty()) {
            add(copyable(String.join("\n", settings), "Copy settings", "The settings are copied."));
        }
        add(new PhoneHandover(UploadNavigation.detailsPath(upload.id())));
    }

    private static Div copyable(String content, String label, String copied) {
        Paragraph text = new Paragraph(content);
        text.addClassName("midx-quote");
        Div box = new Div(text, new CopyButton(label, content, copied));
        box.addClassName("midx-copyable");
        return box;
    }
}
