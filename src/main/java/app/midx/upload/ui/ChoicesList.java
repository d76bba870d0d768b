package app.midx.upload.ui;

import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.ArrayList;
import java.util.List;

/** What the creator chose, as it was sent or would be. */
class ChoicesList extends PageSection {

    ChoicesList(UploadFacts upload, String account) {
        super("Your choices");
        UploadForm form = upload.form();
        DescriptionList list = new DescriptionList();
        list.addClassName("midx-choices");
        row(list, "Account", account);
        row(list, "How", form.mode() == SendMode.DIRECT_POST ? "Posted directly" : "Draft for your TikTok inbox");
        if (upload.bytesTotal() > 0) {
            row(list, "Size", UploadWords.size(upload.bytesTotal()));
        }
        if (form.mode() == SendMode.DIRECT_POST) {
            row(list, "Who can view", UploadWords.audience(upload));
            row(list, "Viewers may", allowed(form));
            row(list, "Disclosure", disclosure(form));
            row(list, "AI-generated", form.aiGenerated() ? "Yes" : "No");
        }
        add(list);
    }

    private static void row(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    private static String allowed(UploadForm form) {
        List<String> allowed = new ArrayList<>();
        if (form.allowComment()) {
            allowed.add("comment");
        }
        if (form.allowDuet()) {
            allowed.add("duet");
        }
        if (form.allowStitch()) {
            allowed.add("stitch");
        }
        return allowed.isEmpty() ? "Watch only" : "Watch, " + String.join(", ", allowed);
    }

    private static String disclosure(UploadForm form) {
        if (form.isBrandedContent()) {
            return form.isYourBrand() ? "Your brand and branded content" : "Branded content";
        }
        return form.isYourBrand() ? "Your brand" : "None";
    }
}
