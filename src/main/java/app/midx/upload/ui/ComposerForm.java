package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.upload.LastSettings;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything the creator chooses, but for the video itself. */
class ComposerForm extends Div {

    /** What the creator does to the form. */
    interface Listener {

        void changed(UploadForm form);

        void accountChosen(@Nullable AccountId account);
    }

    private static final String NOT_CARRIED =
            "TikTok takes no caption along with a draft. Midx keeps it here for you to copy once the draft is in your inbox.";

    private final DestinationSection destination;
    private final TermsNote note;
    private final CaptionField caption;
    private final DraftNote draftNote = new DraftNote();
    private final AudienceSection audience = new AudienceSection(this::changed);
    private final DisclosureSection disclosure = new DisclosureSection(this::changed);
    private final Listener listener;
    private UploadForm form;
    private boolean showing;

    ComposerForm(List<ConnectedAccount> accounts, UploadFacts draft, Habits habits, TermsNote note, Listener listener) {
        this.form = draft.form();
        this.caption = new CaptionField(draft.id(), habits.tags(), this::changed);
        this.note = note;
        this.listener = listener;
        this.destination = new DestinationSection(accounts, this::changed);
        addClassName("midx-composer-form");
        PageSection words = new PageSection("Words");
        words.add(caption);
        destination.addComponentAtIndex(destination.getComponentCount(), note);
        add(new PresetBar(habits.last(), this::use), destination, words, draftNote, audience, disclosure);
        silently(() -> {
            destination.show(form);
            caption.setCaption(form.caption());
            audience.show(form);
            disclosure.show(form);
        });
        adapt();
    }

    UploadForm form() {
        return form;
    }

    /** What TikTok has answered; a choice that it no longer offers is taken back. */
    void show(TermsState terms) {
        silently(() -> {
            destination.show(terms);
            audience.show(terms);
            note.show(terms, form.mode());
        });
        changed();
    }

    private void use(LastSettings.Last last) {
        silently(() -> {
            destination.show(last.form());
            caption.addTags(last.hashtags());
        });
        changed();
    }

    void sendAsDraft() {
        destination.setMode(SendMode.INBOX_DRAFT);
    }

    /** @param timestampMs milliseconds from the video's beginning */
    void setCover(long timestampMs) {
        form = with(timestampMs == 0 ? null : Math.toIntExact(Math.min(timestampMs, Integer.MAX_VALUE)));
        listener.changed(form);
    }

    private void changed() {
        if (showing) {
            return;
        }
        UploadForm before = form;
        form = with(form.coverTimestampMs());
        adapt();
        if (!form.equals(before)) {
            listener.changed(form);
        }
        if (!Objects.equals(before.account(), form.account())) {
            listener.accountChosen(form.account());
        }
    }

    private void adapt() {
        boolean direct = form.mode() == SendMode.DIRECT_POST;
        audience.setVisible(direct);
        disclosure.setVisible(direct);
        draftNote.setVisible(!direct);
        caption.setHelp(direct ? "" : NOT_CARRIED);
        audience.setBranded(form.isBrandedContent());
        disclosure.setPrivacy(form.privacyLevel());
        note.show(form.mode());
    }

    private UploadForm with(@Nullable Integer coverTimestampMs) {
        return new UploadForm(
                destination.account(),
                destination.mode(),
                caption.caption(),
                audience.privacy(),
                coverTimestampMs,
                audience.allowComment(),
                audience.allowDuet(),
                audience.allowStitch(),
                disclosure.disclose(),
                disclosure.yourBrand(),
                disclosure.brandedContent(),
                disclosure.aiGenerated());
    }

    private void silently(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }
}
