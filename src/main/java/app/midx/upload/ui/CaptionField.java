package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.Submission;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The caption with its counter. A caption that is too long is kept and marked, never cut. */
@JsModule("./typed-text.ts")
class CaptionField extends Div {

    private static final int MILLISECONDS_OF_REST = 300;

    private final TextArea text = new TextArea("Caption");
    private final Span counter = new Span();

    CaptionField(UploadId draft, Runnable changed) {
        addClassName("midx-caption-field");
        text.setPlaceholder("What is it about? #tags and @mentions work.");
        text.setMinRows(3);
        text.setMaxRows(10);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(MILLISECONDS_OF_REST);
        text.addValueChangeListener(change -> {
            count();
            changed.run();
            text.getElement().executeJs("midxTypedText.keep(this, $0, $1)", draft.toString(), caption());
        });
        // The rest is not waited for when the field or the page is left.
        text.getElement().addPropertyChangeListener("value", "change", _ -> {});
        text.addAttachListener(
                _ -> text.getElement().executeJs("midxTypedText.follow(this, $0, $1)", draft.toString(), caption()));
        counter.addClassName("midx-counter");
        add(text, counter);
        count();
    }

    void setCaption(String caption) {
        text.setValue(caption);
        count();
    }

    String caption() {
        return text.getValue();
    }

    void setHelp(String help) {
        text.setHelperText(help);
    }

    private void count() {
        int length = caption().length();
        boolean tooLong = length > Submission.LONGEST_CAPTION;
        counter.setText(length + " / " + Submission.LONGEST_CAPTION);
        counter.getElement().setAttribute("data-over", tooLong);
        text.setInvalid(tooLong);
    }
}
