package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.media.StagedMedia;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The composer as it is seen: the form, the preview beside it, the button below. It decides nothing. */
class ComposerPage extends Div {

    /** What the creator does on the page. */
    interface Listener extends VideoSection.Listener, ComposerForm.Listener {

        void askTikTokAgain();

        void post();

        void schedule();
    }

    private final Listener listener;
    private final VideoSection videos;
    private ComposerForm form;
    private final ChecksPanel checks = new ChecksPanel();
    private final PreviewPhone preview = new PreviewPhone();
    private final MeterList limits = new MeterList();
    private final PostBar bar;
    private final SavedMark saved = new SavedMark();
    private final OtherVersionNote otherVersion = new OtherVersionNote();
    private final DeleteDraftButton delete = new DeleteDraftButton();
    private final Div column;
    private final List<ConnectedAccount> accounts;
    private final Habits habits;

    ComposerPage(
            UploadFacts draft,
            @Nullable StagedMedia video,
            List<ConnectedAccount> accounts,
            Habits habits,
            long maxBytes,
            Listener listener) {
        this.accounts = accounts;
        this.habits = habits;
        this.listener = listener;
        addClassNames("midx-page", "midx-composer");
        videos = new VideoSection(draft.id(), maxBytes, listener, checks::turnTo);
        show(draft, video);
        form = formOf(draft);
        bar = new PostBar(listener::post, listener::schedule);
        preview.follow(videos);
        column = new Div(videos, form, checks);
        column.addClassName("midx-composer-column");
        Div work = new Div(column, preview, limits, bar);
        work.addClassName("midx-composer-work");
        Div state = new Div(saved, delete);
        state.addClassName("midx-composer-state");
        Div head = new Div(new H1(draft.queuedAt() == null ? "New upload" : "Change and send again"), state);
        head.addClassName("midx-composer-head");
        add(head, otherVersion, work);
    }

    /** Another tab has changed the draft: what it has written stands here now. */
    void load(UploadFacts draft, @Nullable StagedMedia video, String when) {
        show(draft, video);
        // A field that is made anew hears nothing of what was typed into the old one and is still on its way.
        ComposerForm loaded = formOf(draft);
        column.replace(form, loaded);
        form = loaded;
        otherVersion.setVisible(false);
        saved.loaded(when);
    }

    /** The browser brings nothing back of what was typed here and never saved. */
    void forgetTyped(UploadId draft) {
        getElement().executeJs("midxTypedText.forget($0)", draft.toString());
    }

    private void show(UploadFacts draft, @Nullable StagedMedia video) {
        videos.show(draft, video);
        videos.show(draft.form().mode());
    }

    private ComposerForm formOf(UploadFacts draft) {
        TermsNote note = new TermsNote(listener::askTikTokAgain, this::sendAsDraft);
        return new ComposerForm(accounts, draft, habits, note, listener);
    }

    UploadForm form() {
        return form.form();
    }

    void setCover(long timestampMs) {
        form.setCover(timestampMs);
    }

    void show(TermsState terms) {
        form.show(terms);
    }

    void show(TermsState terms, List<Verdict> verdicts, List<MeterLine> meters) {
        videos.show(form().mode());
        videos.show(verdicts);
        checks.show(verdicts);
        bar.show(form(), verdicts);
        limits.show(meters);
        preview.show(account(), terms, form().caption());
    }

    void showSaved(String when) {
        otherVersion.setVisible(false);
        saved.saved(when);
    }

    void onVersionChosen(Runnable loadOther, Runnable keepMine) {
        otherVersion.onChosen(loadOther, keepMine);
    }

    void onDelete(Runnable pressed) {
        delete.onPressed(pressed);
    }

    void askWhichVersion() {
        otherVersion.setVisible(true);
        saved.notSaved();
    }

    /** From the press of the button on nothing may change any more. */
    void setBusy(boolean busy) {
        column.setEnabled(!busy);
        if (busy) {
            bar.showBusy();
        }
    }

    private void sendAsDraft() {
        form.sendAsDraft();
    }

    private @Nullable ConnectedAccount account() {
        return accounts.stream()
                .filter(known -> known.id().equals(form().account()))
                .findFirst()
                .orElse(null);
    }
}
