package app.midx.upload.ui;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.media.VideoFacts;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.upload.AccountMeters;
import app.midx.upload.Declaration;
import app.midx.upload.PostingTerms;
import app.midx.upload.SendMode;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionProblem.Field;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A creator prepares a video: picks it, says where it goes and how, writes the caption, decides who can view it, discloses what
 * there is to disclose, sees all along whether it can be sent, and sends it. Whatever is filled in is kept at once.
 */
@Route(UploadNavigation.COMPOSER)
@PageTitle("New upload · Midx")
@RolesAllowed(CreatorPrincipal.ROLE)
class ComposerView extends Div implements BeforeEnterObserver, ComposerPage.Listener {

    private final Uploads uploads;
    private final OpenDrafts drafts;
    private final Background background;
    private final ScheduleDesk scheduling;
    private final AskedTerms askedTerms;
    private Times times;
    private final UI ui;
    private final CreatorId owner;

    // Set before the page is entered; nothing of the page is there before.
    private @Nullable OpenDraft opened;
    private @Nullable Autosave autosave;
    private @Nullable ComposerPage shown;
    private TermsState terms = new TermsState.NotAsked();
    private @Nullable AccountMeters meters;
    private @Nullable VideoFacts claimed;

    ComposerView(
            Uploads uploads,
            OpenDrafts drafts,
            Background background,
            ScheduleDesk scheduling,
            LiveNews news,
            CurrentCreator creator,
            Clock clock) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.background = background;
        this.scheduling = scheduling;
        this.ui = UI.getCurrent();
        this.askedTerms = new AskedTerms(ui, background, this::show);
        this.times = Times.universal(clock);
        Times.whereReaderIs(ui, clock, this::readerIsThere);
        this.owner = creator.require();
        news.follow(this, owner, this::take);
    }

    private void readerIsThere(Times reader) {
        times = reader;
        if (shown != null) {
            check();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UploadFacts found = OwnUpload.of(event, uploads, owner);
        if (found.status() != UploadStatus.DRAFT) {
            event.forwardTo(UploadNavigation.detailsPath(found.id()));
            return;
        }
        OpenDraft draft = drafts.open(found);
        opened = draft;
        claimed = null;
        ComposerPage page =
                new ComposerPage(found, draft.video(), draft.accounts(), draft.habits(), draft.largestVideo(), this);
        autosave = new Autosave(draft, page, () -> times.timeNow(), this::loaded);
        shown = page;
        removeAll();
        add(page);
        askTikTokAgain();
    }

    @Override
    public void askTikTokAgain() {
        accountChosen(page().form().account());
    }

    @Override
    public void accountChosen(@Nullable AccountId account) {
        meters = draft().meters(account);
        askedTerms.ask(draft(), account);
    }

    @Override
    public void changed(UploadForm form) {
        autosave().save(form);
        check();
    }

    @Override
    public void began(MediaId video, @Nullable MediaId replaces) {
        autosave().attach(video, replaces);
        check();
    }

    @Override
    public void arrived() {
        check();
    }

    @Override
    public void takenBack(MediaId video) {
        claimed = null;
        autosave().takeBack(video);
        check();
    }

    @Override
    public void read(@Nullable VideoFacts facts) {
        claimed = facts;
        check();
    }

    @Override
    public void coverChosen(long timestampMs) {
        page().setCover(timestampMs);
    }

    @Override
    public void coverSeen(byte[] jpeg) {
        draft().keepCover(jpeg);
    }

    @Override
    public void post() {
        handOver(page().form(), draft()::submit);
    }

    @Override
    public void schedule() {
        UploadForm form = page().form();
        UploadFacts seen = draft().facts();
        new ScheduleDialog(
                        times,
                        Declaration.of(form),
                        null,
                        slot -> scheduling.warning(seen, form, slot),
                        at -> schedule(seen.media(), form, at))
                .open();
    }

    /** What stands under the question for the time is agreed to, and no later version of it. */
    private void schedule(@Nullable MediaId seenVideo, UploadForm agreed, Instant at) {
        boolean same = agreed.equals(page().form())
                && Objects.equals(seenVideo, draft().facts().media());
        if (same) {
            handOver(agreed, (seen, form, said) -> scheduling.schedule(seen, form, said, at));
        } else {
            Notices.bad("This draft was changed meanwhile. Look at it again, then choose the time once more.");
        }
    }

    /** What the press of a button does with a draft that was saved; it asks TikTok, which takes its time. */
    @FunctionalInterface
    private interface Press {

        Optional<UploadFacts> on(UploadFacts seen, UploadForm form, @Nullable VideoFacts said);
    }

    private void handOver(UploadForm form, Press press) {
        UploadFacts seen = draft().facts();
        if (!autosave().save(form)) {
            if (autosave().isUndecided()) {
                Notices.bad("This draft was changed in another tab. Choose first which version it shall be.");
            }
            return;
        }
        autosave().setHandedOver(true);
        page().setBusy(true);
        VideoFacts said = claimed;
        background.run(
                ui,
                () -> press.on(seen, form, said),
                sent -> sent.ifPresentOrElse(this::handedOver, UploadNavigation::toList),
                this::notHandedOver);
    }

    /** Another tab may have been quicker, and may have sent it otherwise. */
    private void handedOver(UploadFacts sent) {
        UploadNavigation.toList();
        if (sent.status() == UploadStatus.SCHEDULED) {
            Notices.good("Scheduled for "
                    + LocalSlot.of(sent.requireScheduledFor(), times.zone()).words()
                    + ". You can leave Midx now: it is sent by itself.");
        } else {
            onItsWay(sent.form().mode(), sent);
        }
    }

    private static void onItsWay(SendMode mode, UploadFacts sent) {
        String arrival = mode == SendMode.DIRECT_POST
                ? "TikTok may take several minutes to process the video before it shows on your profile."
                : "TikTok may take several minutes before the draft is in your inbox.";
        String leave = sent.isArriving()
                ? "Keep this page open until the upload is complete; then you can leave Midx. "
                : "You can leave Midx now: the sending goes on. ";
        Notices.good("On its way. " + leave + arrival);
    }

    private void notHandedOver(RuntimeException failure) {
        autosave().setHandedOver(false);
        page().setBusy(false);
        askTikTokAgain();
        if (!(failure instanceof SubmissionRefusedException refused)) {
            throw failure;
        }
        Notices.bad(CapWords.refusal(refused, times));
    }

    /** Another upload of the creator's may have taken a place, or given one back. */
    private void take(List<UploadNews> all) {
        if (shown == null) {
            return;
        }
        all.forEach(autosave()::take);
        boolean sent = all.stream().anyMatch(news -> switch (news) {
            case UploadNews.Changed(var facts) -> facts.status() != UploadStatus.DRAFT;
            case UploadNews.Moved _ -> false;
            case UploadNews.Removed _ -> true;
        });
        if (sent) {
            meters = draft().meters(page().form().account());
            check();
        }
    }

    private void show(TermsState state) {
        terms = state;
        page().show(state);
        check();
    }

    private void check() {
        UploadForm form = page().form();
        PostingTerms known = terms.known();
        VideoFacts video = draft().known(claimed);
        List<SubmissionProblem> problems = draft().problems(form, known, meters, video).stream()
                .filter(problem -> !(terms instanceof TermsState.Asking && problem.field() == Field.ACCOUNT))
                .toList();
        List<Verdict> verdicts =
                new Verdicts(form, draft().verdicts(form, known, video, times), terms, problems, times).all();
        page().show(terms, verdicts, MeterLine.of(form.mode(), meters, times));
    }

    private void loaded(boolean otherVideo) {
        if (otherVideo) {
            claimed = null;
        }
        askTikTokAgain();
    }

    private Autosave autosave() {
        return required(autosave);
    }

    private OpenDraft draft() {
        return required(opened);
    }

    private ComposerPage page() {
        return required(shown);
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The page was not entered");
        }
        return part;
    }
}
