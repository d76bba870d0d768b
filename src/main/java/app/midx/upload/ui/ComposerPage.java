package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
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
    }

    private final VideoSection videos;
    private final ComposerForm form;
    private final ChecksPanel checks = new ChecksPanel();
    private final PreviewPhone preview = new PreviewPhone();
    private final MeterList limits = new MeterList();
    private final PostBar bar;
    private final SavedMark saved = new SavedMark();
    private final Div column;
    private final List<ConnectedAccount> accounts;

    ComposerPage(
            UploadFacts draft,
            @Nullable StagedMedia video,
            List<ConnectedAccount> accounts,
            long maxBytes,
            Listener listener) {
        this.accounts = accounts;
        addClassNames("midx-page", "midx-composer");
        videos = new VideoSection(maxBytes, listener, checks::turnTo);
        videos.show(video, draft.form().coverTimestampMs());
        form = new ComposerForm(
                accounts, draft.form(), new TermsNote(listener::askTikTokAgain, this::sendAsDraft), listener);
        bar = new PostBar(listener::post);
        preview.follow(videos);
        column = new Div(videos, form, checks);
        column.addClassName("midx-composer-column");
        Div work = new Div(column, preview, limits, bar);
        work.addClassName("midx-composer-work");
        Div head = new Div(new H1(draft.queuedAt() == null ? "New upload" : "Change and send again"), saved);
        head.addClassName("midx-composer-head");
        add(head, work);
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
        videos.show(verdicts);
        checks.show(verdicts);
        bar.show(form(), verdicts);
        limits.show(meters);
        preview.show(account(), terms, form().caption());
    }

    void showSaved(String when) {
        saved.saved(when);
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
