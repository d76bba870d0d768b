package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What can be done with a scheduled upload from the calendar, without a mouse as with one. */
class CalendarItemDialog extends Dialog {

    CalendarItemDialog(UploadFacts upload, Times times, Runnable move, Runnable unschedule) {
        setHeaderTitle(UploadWords.title(upload));
        setWidth("min(26rem, calc(100vw - 2rem))");
        LocalSlot slot = LocalSlot.of(upload.requireScheduledFor(), times.zone());
        Div body = new Div(new Paragraph("It is sent on " + slot.words() + "."));
        body.addClassName("midx-slot");
        add(body);
        Button moveTo = then("Move to…", move);
        moveTo.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        then("Back to draft", unschedule),
                        then("Open", () -> UploadNavigation.toDetails(upload.id())),
                        moveTo);
    }

    private Button then(String text, Runnable what) {
        return new Button(text, click -> {
            // It can still be pressed while the browser fades it out.
            if (isOpened()) {
                close();
                what.run();
            }
        });
    }
}
