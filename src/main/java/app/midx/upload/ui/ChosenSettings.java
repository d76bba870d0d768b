package app.midx.upload.ui;

import app.midx.upload.UploadForm;
import java.util.ArrayList;
import java.util.List;

/** What was chosen for a draft beside its caption, a line each; nothing that was left as it was. */
final class ChosenSettings {

    private ChosenSettings() {}

    static List<String> of(UploadForm form) {
        List<String> lines = new ArrayList<>();
        if (form.privacyLevel() != null) {
            lines.add("Who can view: " + form.privacyLevel().label());
        }
        List<String> allowed = allowed(form);
        if (!allowed.isEmpty()) {
            lines.add("Allow: " + UploadWords.enumeration(allowed));
        }
        if (form.coverTimestampMs() != null) {
            lines.add("Cover: the picture at " + UploadWords.length(form.coverTimestampMs()));
        }
        if (form.isYourBrand()) {
            lines.add("Disclose: your brand");
        }
        if (form.isBrandedContent()) {
            lines.add("Disclose: branded content");
        }
        if (form.aiGenerated()) {
            lines.add("AI-generated content: on");
        }
        return lines;
    }

    private static List<String> allowed(UploadForm form) {
        List<String> allowed = new ArrayList<>();
        if (form.allowComment()) {
            allowed.add("comments");
        }
        if (form.allowDuet()) {
            allowed.add("duets");
        }
        if (form.allowStitch()) {
            allowed.add("stitches");
        }
        return allowed;
    }
}
