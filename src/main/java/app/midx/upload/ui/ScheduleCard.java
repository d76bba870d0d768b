package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** When an upload is to be sent, or was to be, and what its creator can make of that. */
class ScheduleCard extends PageSection {

    /** What the creator does with the time. */
    interface Listener {

        void moveTo();

        void sendNow();

        void unschedule();
    }

    ScheduleCard(UploadFacts upload, Times times, Listener listener) {
        super("Time");
        LocalSlot slot = LocalSlot.of(upload.requireScheduledFor(), times.zone());
        boolean waits = upload.status() == UploadStatus.SCHEDULED;
        Paragraph when = new Paragraph((waits ? "It is sent on " : "It was to be sent on ") + slot.words() + ".");
        Paragraph zone = new Paragraph(LocalSlot.name(times.zone()));
        zone.addClassName("midx-small");
        Button move = new Button(waits ? "Change the time" : "Choose another time", click -> listener.moveTo());
        // The video of one that was missed is erased after a while.
        move.setVisible(waits || upload.media() != null);
        Div actions = new Div(move);
        actions.addClassName("midx-actions");
        if (waits) {
            move.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(
                    new Button("Send now", click -> listener.sendNow()),
                    new Button("Back to draft", click -> listener.unschedule()));
        }
        add(when, zone, actions);
    }

    /** Whether there is anything to say. */
    static boolean concerns(UploadFacts upload) {
        boolean missed =
                upload.status() == UploadStatus.NEEDS_ATTENTION && "midx_time_missed".equals(upload.failureCode());
        return upload.scheduledFor() != null && (missed || upload.status() == UploadStatus.SCHEDULED);
    }
}
