package app.midx.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What becomes of the choices where the video goes to the inbox (TikTok: Upload takes the file and nothing else). */
class DraftNote extends Div {

    DraftNote() {
        addClassName("midx-note");
        Span title = new Span("In a draft, TikTok takes the video alone.");
        title.addClassName("midx-strong");
        add(
                title,
                new Paragraph(
                        "Caption, cover, audience and disclosure are chosen in the TikTok app, where you publish it"
                                + " when you like. What you have set here is kept in case you post directly after all."));
    }
}
