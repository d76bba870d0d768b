package app.midx.upload.ui;

import app.midx.upload.ui.Verdict.Mark;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Says right beside the video that TikTok will not take it; the whole of it is told further down, where the button is. */
class VideoAlarm extends Div {

    private final Span fact = new Span();
    private final Paragraph cause = new Paragraph();

    VideoAlarm(Runnable toChecks) {
        addClassName("midx-note");
        getElement().setAttribute("data-kind", "bad");
        fact.addClassName("midx-strong");
        Div ways = new Div(new Button("See what to do", click -> toChecks.run()));
        ways.addClassName("midx-actions");
        add(fact, cause, ways);
        setVisible(false);
    }

    void show(List<Verdict> verdicts) {
        Verdict bad = verdicts.stream()
                .filter(verdict -> verdict.mark() == Mark.BAD && VideoVerdicts.isOfTheFile(verdict))
                .findFirst()
                .orElse(null);
        setVisible(bad != null);
        if (bad != null) {
            fact.setText("TikTok will not take this video. " + bad.area() + ": " + bad.text());
            cause.setText(bad.reason());
        }
    }
}
