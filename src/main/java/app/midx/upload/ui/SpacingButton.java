package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.upload.ScheduleBatch;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spreads drafts over times: looks which are complete, asks for the times, schedules them, and says what became of each. */
class SpacingButton extends Button {

    private static final Logger log = LoggerFactory.getLogger(SpacingButton.class);

    private final ScheduleDesk desk;
    private final Background background;
    private final CreatorId owner;
    private final Supplier<Times> times;

    SpacingButton(ScheduleDesk desk, Background background, CreatorId owner, Supplier<Times> times) {
        super("Schedule several drafts");
        this.desk = desk;
        this.background = background;
        this.owner = owner;
        this.times = times;
        setDisableOnClick(true);
        addClickListener(click -> begin());
    }

    private void begin() {
        background.run(UI.getCurrent(), () -> desk.plan(owner), this::ask, this::troubled);
    }

    private void ask(PlannedDrafts drafts) {
        setEnabled(true);
        if (drafts.shown().isEmpty()) {
            Notices.bad("There are no drafts. Begin with “New upload”.");
        } else {
            new SpacingDialog(drafts, times.get(), this::schedule).open();
        }
    }

    private void schedule(Map<PlannedDraft, Instant> planned) {
        setEnabled(false);
        background.run(UI.getCurrent(), () -> carryOut(planned), this::tell, this::troubled);
    }

    /** What became of those that could not be scheduled; the others are. */
    private List<String> carryOut(Map<PlannedDraft, Instant> planned) {
        ScheduleBatch batch = desk.scheduling().batch(owner);
        List<String> failures = new ArrayList<>();
        planned.forEach((draft, at) -> {
            try {
                boolean done = batch.schedule(draft.upload(), at)
                        .filter(now -> now.status() == UploadStatus.SCHEDULED && at.equals(now.scheduledFor()))
                        .isPresent();
                if (!done) {
                    failures.add(draft.title() + ": It was sent, scheduled or deleted elsewhere meanwhile.");
                }
            } catch (SubmissionRefusedException refused) {
                failures.add(draft.title() + ": "
                        + refused.problems().getFirst().explanation().cause());
            } catch (RuntimeException fault) {
                // One that fails keeps none of the others from its time.
                log.error("Upload {} could not be scheduled", draft.upload().id(), fault);
                failures.add(draft.title() + ": Something went wrong on our side. It is still a draft.");
            }
        });
        return failures;
    }

    private void tell(List<String> failures) {
        setEnabled(true);
        if (failures.isEmpty()) {
            Notices.good("Scheduled. You can leave Midx now: they are sent by themselves.");
        } else {
            Notices.bad("Not all could be scheduled. " + String.join(" ", failures));
        }
    }

    private void troubled(RuntimeException failure) {
        setEnabled(true);
        throw failure;
    }
}
