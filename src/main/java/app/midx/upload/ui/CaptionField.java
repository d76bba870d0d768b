package app.midx.upload.ui;

import app.midx.common.UploadId;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** The caption. One that is too long is kept and marked, never cut. */
@JsModule("./typed-text.ts")
class CaptionField extends Div {

    private static final int MILLISECONDS_OF_REST = 300;

    private final TextArea text = new TextArea("Caption");
    private final CaptionHelper helper;

    /** @param tags of earlier captions */
    CaptionField(UploadId draft, List<String> tags, Runnable changed) {
        helper = new CaptionHelper(tags);
        addClassName("midx-caption-field");
        text.setPlaceholder("What is it about? #tags and @mentions work.");
        text.setMinRows(3);
        text.setMaxRows(10);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(MILLISECONDS_OF_REST);
        text.addValueChangeListener(change -> {
            judge();
            changed.run();
            text.getElement().executeJs("midxTypedText.keep(this, $0, $1)", draft.toString(), caption());
        });
        // The rest is not waited for when the field or the page is left.
        text.getElement().addPropertyChangeListener("value", "change", _ -> {});
        text.addAttachListener(
                _ -> text.getElement().executeJs("midxTypedText.follow(this, $0, $1)", draft.toString(), caption()));
        add(text, helper);
        judge();
    }

    void setCaption(String caption) {
        text.setValue(caption);
        judge();
    }

    String caption() {
        return text.getValue();
    }

    /** Appends those that are not there yet, in the browser: only there is known what is being typed meanwhile. */
    void addTags(List<String> tags) {
        helper.append(tags);
    }

    void setHelp(String help) {
        text.setHelperText(help);
    }

    private void judge() {
        boolean tooLong = CaptionWords.isTooLong(caption());
        text.setErrorMessage(tooLong ? CaptionWords.tooLong(caption()) : "");
        text.setInvalid(tooLong);
        helper.setLength(caption().length());
    }
}
