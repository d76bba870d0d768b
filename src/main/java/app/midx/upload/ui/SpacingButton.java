package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.upload.ScheduleBatch;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spreads drafts over times: looks which are complete, asks for the times, schedules them, and says what became of each. */
class SpacingButton extends Button {

    private static final Logger log = LoggerFactory.getLogger(SpacingButton.class);

    private static final int MOST = 50;

    private final Uploads uploads;
    private final ScheduleDesk desk;
    private final Background background;
    private final CreatorId owner;
    private final Supplier<Times> times;

    SpacingButton(Uploads uploads, ScheduleDesk desk, Background background, CreatorId owner, Supplier<Times> times) {
        super("Schedule several drafts");
        this.uploads = uploads;
        this.desk = desk;
        this.background = background;
        this.owner = owner;
        this.times = times;
        setDisableOnClick(true);
        addClickListener(click -> begin());
    }

    private void begin() {
        background.run(UI.getCurrent(), this::look, this::ask, this::troubled);
    }

    private Map<UploadFacts, List<SubmissionProblem>> look() {
        ScheduleBatch batch = desk.scheduling().batch(owner);
        Map<UploadFacts, List<SubmissionProblem>> missing = new LinkedHashMap<>();
        // The oldest first, as they were prepared.
        uploads.page(owner, EnumSet.of(UploadStatus.DRAFT), 0, MOST)
                .reversed()
                .forEach(draft -> missing.put(draft, batch.missing(draft)));
        return missing;
    }

    private void ask(Map<UploadFacts, List<SubmissionProblem>> missing) {
        setEnabled(true);
        if (missing.isEmpty()) {
            Notices.bad("There are no drafts. Begin with “New upload”.");
        } else {
            new SpacingDialog(missing, times.get(), this::schedule).open();
        }
    }

    private void schedule(Map<UploadFacts, Instant> planned) {
        setEnabled(false);
        background.run(UI.getCurrent(), () -> carryOut(planned), this::tell, this::troubled);
    }

    /** What became of those that could not be scheduled; the others are. */
    private List<String> carryOut(Map<UploadFacts, Instant> planned) {
        ScheduleBatch batch = desk.scheduling().batch(owner);
        List<String> failures = new ArrayList<>();
        planned.forEach((draft, at) -> {
            try {
                boolean done = batch.schedule(draft, at)
                        .filter(now -> now.status() == UploadStatus.SCHEDULED && at.equals(now.scheduledFor()))
                        .isPresent();
                if (!done) {
                    failures.add(UploadWords.title(draft) + ": It was sent, scheduled or deleted elsewhere meanwhile.");
                }
            } catch (SubmissionRefusedException refused) {
                failures.add(UploadWords.title(draft) + ": "
                        + refused.problems().getFirst().explanation().cause());
            } catch (RuntimeException fault) {
                // One that fails keeps none of the others from its time.
                log.error("Upload {} could not be scheduled", draft.id(), fault);
                failures.add(UploadWords.title(draft) + ": Something went wrong on our side. It is still a draft.");
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
