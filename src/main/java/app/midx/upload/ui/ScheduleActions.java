package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.upload.Declaration;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what a creator makes of the time of an upload, and says so where it cannot be done. */
final class ScheduleActions {

    private static final String STARTED = "It has started meanwhile, so its time cannot be changed any more.";

    private final ScheduleDesk desk;
    private final CreatorId owner;
    private final Supplier<Times> times;

    /** @param times as the reader's clock has them by then */
    ScheduleActions(ScheduleDesk desk, CreatorId owner, Supplier<Times> times) {
        this.desk = desk;
        this.owner = owner;
        this.times = times;
    }

    void move(UploadFacts upload, Consumer<UploadFacts> done) {
        new ScheduleDialog(
                        times.get(),
                        Declaration.of(upload.form()),
                        upload.scheduledFor(),
                        slot -> desk.warning(upload, upload.form(), slot),
                        at -> move(upload, at, done))
                .open();
    }

    void move(UploadFacts upload, Instant at, Consumer<UploadFacts> done) {
        carryOut(() -> desk.scheduling().move(owner, upload.id(), at), moved -> {
            done.accept(moved);
            Notices.good("Moved to " + LocalSlot.of(at, times.get().zone()).words() + ".");
        });
    }

    void sendNow(UploadFacts upload, Consumer<UploadFacts> done) {
        ConsentLine consent = new ConsentLine();
        consent.show(Declaration.of(upload.form()));
        Div text = new Div(new Paragraph("It goes to TikTok at once, with the choices as they are."), consent);
        text.addClassName("midx-dialog-text");
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Send it now?");
        dialog.setText(text);
        dialog.setConfirmText("Send now");
        dialog.setCancelable(true);
        dialog.setCancelText("Not now");
        dialog.addConfirmListener(confirm -> carryOut(() -> desk.scheduling().sendNow(owner, upload.id()), done));
        dialog.open();
    }

    void unschedule(UploadFacts upload, Consumer<UploadFacts> done) {
        carryOut(() -> desk.scheduling().unschedule(owner, upload.id()), draft -> {
            done.accept(draft);
            Notices.good("It is a draft again, and is not sent.");
        });
    }

    private void carryOut(Supplier<Optional<UploadFacts>> change, Consumer<UploadFacts> done) {
        try {
            change.get().ifPresent(done);
        } catch (IllegalTransitionException started) {
            Notices.bad(STARTED);
        } catch (SubmissionRefusedException refused) {
            Notices.bad(CapWords.refusal(refused, times.get()));
        }
    }
}
