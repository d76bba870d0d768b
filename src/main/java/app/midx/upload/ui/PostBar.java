package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.SendMode;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;

/** The one button without which nothing leaves Midx, what pressing it means, and why it cannot be pressed yet. */
class PostBar extends Div {

    private final ConsentLine consent = new ConsentLine();
    private final Button post = new Button();
    private final Paragraph reason = new Paragraph();

    PostBar(Runnable pressed) {
        addClassName("midx-post-bar");
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClassName("midx-post");
        post.addClickListener(click -> pressed.run());
        reason.addClassName("midx-reason");
        reason.setId("post-reason");
        post.getElement().setAttribute("aria-describedby", "post-reason " + MeterList.ID);
        Div press = new Div(post, reason);
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
        reason.setText(first);
        // TikTok wants some reasons to be told where the pointer rests (Content Sharing Guidelines, point 3).
        getElement().setAttribute("title", first);
    }

    void showBusy() {
        post.setEnabled(false);
        reason.setText("Asking TikTok once more, then handing it over…");
    }
}
