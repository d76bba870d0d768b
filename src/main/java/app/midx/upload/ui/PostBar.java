package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.SendMode;
import app.midx.upload.UploadForm;
import app.midx.upload.ui.Verdict.Mark;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;

/** The one button without which nothing leaves Midx, what pressing it means, and why it cannot be pressed yet. */
class PostBar extends Div {

    private static final String KEEP_OPEN =
            "You can press it now: what has arrived is sent on at once. Keep this page open until the upload is complete;"
                    + " then you can leave.";

    private final ConsentLine consent = new ConsentLine();
    private final Button post = new Button();
    private final ScheduleButton schedule;
    private final Paragraph reason = new Paragraph();

    PostBar(Runnable pressed, Runnable scheduled) {
        schedule = new ScheduleButton(scheduled);
        addClassName("midx-post-bar");
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClassName("midx-post");
        post.addClickListener(click -> pressed.run());
        reason.addClassName("midx-reason");
        reason.setId("post-reason");
        post.getElement().setAttribute("aria-describedby", "post-reason " + MeterList.ID);
        Div press = new Div(post, schedule, reason);
        press.addClassName("midx-press");
        add(consent, press);
    }

    void show(UploadForm form, List<Verdict> verdicts) {
        consent.show(Declaration.of(form));
        post.setText(form.mode() == SendMode.DIRECT_POST ? "Post to TikTok" : "Send draft to TikTok");
        String first = verdicts.stream()
                .map(Verdict::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        post.setEnabled(first.isEmpty());
        schedule.show(first.isEmpty(), isArriving(verdicts));
        reason.setText(first.isEmpty() && isArriving(verdicts) ? KEEP_OPEN : first);
        // TikTok wants some reasons to be told where the pointer rests (Content Sharing Guidelines, point 3).
        getElement().setAttribute("title", first);
    }

    private static boolean isArriving(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.mark() == Mark.WAITING && verdict.reason() == null);
    }

    void showBusy() {
        schedule.setEnabled(false);
        post.setEnabled(false);
        reason.setText("Asking TikTok once more, then handing it over…");
    }
}
