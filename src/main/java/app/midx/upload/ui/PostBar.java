package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.SendMode;
import app.midx.upload.UploadForm;
import app.midx.upload.ui.Verdict.Mark;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The one button without which nothing leaves Midx, now or later, what pressing it means, and why it cannot be pressed yet. */
class PostBar extends Div {

    private static final String KEEP_OPEN =
            "You can press it now: what has arrived is sent on at once. Keep this page open until the upload is complete;"
                    + " then you can leave.";

    private static final String SCHEDULE_ONCE_HERE = "To schedule it, wait until all of the video is here.";

    private final ConsentLine consent = new ConsentLine();
    private final Button post = new Button();
    private final ReasonList reasons = new ReasonList();
    private final ScheduleButton schedule;

    PostBar(Runnable pressed, Runnable scheduled) {
        schedule = new ScheduleButton(scheduled);
        addClassName("midx-post-bar");
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClassName("midx-post");
        post.addClickListener(click -> pressed.run());
        post.getElement().setAttribute("aria-describedby", ReasonList.ID + " " + MeterList.ID);
        Div press = new Div(post, schedule, reasons);
        press.addClassName("midx-press");
        add(consent, press);
    }

    void show(UploadForm form, List<Verdict> verdicts) {
        consent.show(Declaration.of(form));
        post.setText(form.mode() == SendMode.DIRECT_POST ? "Post to TikTok" : "Send draft to TikTok");
        List<String> missing = verdicts.stream()
                .map(Verdict::reason)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        post.setEnabled(missing.isEmpty());
        boolean arriving = isArriving(verdicts);
        boolean couldWait = verdicts.stream().allMatch(verdict -> verdict.reason() == null || verdict.isOfToday());
        schedule.setEnabled(couldWait && !arriving);
        List<String> told = new ArrayList<>(missing.isEmpty() && arriving ? List.of(KEEP_OPEN) : missing);
        if (couldWait && arriving) {
            told.add(SCHEDULE_ONCE_HERE);
        }
        reasons.show(told);
        // TikTok wants some reasons to be told where the pointer rests (Content Sharing Guidelines, point 3).
        getElement().setAttribute("title", String.join("\n", missing));
    }

    private static boolean isArriving(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.mark() == Mark.WAITING && verdict.reason() == null);
    }

    void showBusy() {
        schedule.setEnabled(false);
        post.setEnabled(false);
        reasons.show(List.of("Asking TikTok once more, then handing it over…"));
    }
}
