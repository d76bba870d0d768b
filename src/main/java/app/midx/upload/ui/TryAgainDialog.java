package app.midx.upload.ui;

import app.midx.common.SameAgain;
import app.midx.tiktok.CapSettings;
import app.midx.upload.Declaration;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says what another try with the same choices costs, and whether it can help, before it is made. */
class TryAgainDialog extends ConfirmDialog {

    TryAgainDialog(UploadDetails details, Runnable confirmed) {
        setHeader("Try again?");
        ConsentLine consent = new ConsentLine();
        consent.show(Declaration.of(details.upload().form()));
        Div text = new Div(new Paragraph(help(details)), new Paragraph(cost(details)), consent);
        text.addClassName("midx-dialog-text");
        setText(text);
        setConfirmText("Send it again");
        setCancelable(true);
        setCancelText("Not now");
        addConfirmListener(confirm -> confirmed.run());
    }

    private static String help(UploadDetails details) {
        return details.failure().sameAgain() == SameAgain.ONCE_DONE
                ? "First do this, or it stops again: " + details.failure().nextStep()
                : "It may get through this time, just as it is.";
    }

    /** Both numbers are TikTok's (Content Sharing Guidelines; Upload): the first one differs from account to account. */
    private static String cost(UploadDetails details) {
        String whole = "The whole video goes to TikTok once more (" + size(details.upload()) + ").";
        CapSettings caps = details.caps();
        return details.upload().form().mode() == SendMode.DIRECT_POST
                ? whole
                        + " Once TikTok takes it, it counts as one of the about %d posts that apps may make for this account within 24 hours."
                                .formatted(caps.postsPerDay())
                : whole
                        + " Once TikTok takes it, it fills one of the %d places for drafts that wait in your TikTok inbox."
                                .formatted(caps.pendingDrafts());
    }

    /** Number and unit stay on one line. */
    private static String size(UploadFacts upload) {
        return UploadWords.size(upload.bytesTotal()).replace(' ', '\u00a0');
    }
}
