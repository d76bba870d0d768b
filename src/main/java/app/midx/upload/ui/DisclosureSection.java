package app.midx.upload.ui;

import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What the video promotes and how it was made. The wording of the prompts is TikTok's (TikTok: Content Sharing Guidelines,
 * point 3).
 */
class DisclosureSection extends PageSection {

    private final Checkbox disclose = new SwitchBox("Disclose video content");
    private final Checkbox yourBrand = new Checkbox("Your brand");
    private final Checkbox brandedContent = new Checkbox("Branded content");
    private final Checkbox aiGenerated = new Checkbox("AI-generated content");
    private final Div boxes = new Div();
    private final Paragraph prompt = new Paragraph();

    DisclosureSection(Runnable changed) {
        super("Disclosure");
        disclose.setHelperText("Switch it on where this video promotes yourself, a brand, product or service.");
        yourBrand.setHelperText("You are promoting yourself or your own business.");
        aiGenerated.setHelperText("TikTok labels the video “Creator labeled as AI-generated”.");
        prompt.addClassName("midx-note");
        prompt.getElement().setAttribute("role", "status");
        boxes.add(yourBrand, brandedContent, prompt);
        boxes.addClassName("midx-disclosure");
        add(disclose, boxes, aiGenerated);
        for (Checkbox box : new Checkbox[] {disclose, yourBrand, brandedContent, aiGenerated}) {
            box.addValueChangeListener(change -> {
                if (!disclose()) {
                    // Whoever switches it on again is asked anew: neither box is ticked then.
                    yourBrand.setValue(false);
                    brandedContent.setValue(false);
                }
                showPrompt();
                changed.run();
            });
        }
        showPrompt();
        setPrivacy(null);
    }

    void show(UploadForm form) {
        disclose.setValue(form.disclose());
        yourBrand.setValue(form.isYourBrand());
        brandedContent.setValue(form.isBrandedContent());
        aiGenerated.setValue(form.aiGenerated());
        showPrompt();
    }

    /** A video that only its creator can view cannot be branded content. */
    void setPrivacy(@Nullable PrivacyLevel level) {
        boolean onlyMe = PrivacyLevel.SELF_ONLY.equals(level);
        brandedContent.setEnabled(!onlyMe || brandedContent.getValue());
        brandedContent.setHelperText(
                onlyMe
                        ? "Branded content visibility cannot be set to private."
                        : "You are promoting another brand or a third party, as a paid partnership.");
    }

    boolean disclose() {
        return disclose.getValue();
    }

    boolean yourBrand() {
        return yourBrand.getValue();
    }

    boolean brandedContent() {
        return brandedContent.getValue();
    }

    boolean aiGenerated() {
        return aiGenerated.getValue();
    }

    private void showPrompt() {
        boxes.setVisible(disclose());
        prompt.setVisible(yourBrand() || brandedContent());
        prompt.setText(
                brandedContent()
                        ? "Your photo/video will be labeled as 'Paid partnership'"
                        : "Your photo/video will be labeled as 'Promotional content'");
    }
}
