package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is done to a draft as it is done, and says so on its page. Where another tab has changed the same draft, its
 * changes are loaded here; where both have, nothing is kept until the creator has decided between them.
 */
final class Autosave {

    private final OpenDraft draft;
    private final ComposerPage page;
    private final Supplier<String> timeNow;
    private final Consumer<Boolean> loaded;
    private boolean undecided;
    private boolean handedOver;
    private @Nullable MediaId myVideo;
    private @Nullable MediaId takenBack;

    /**
     * @param timeNow the time of day, for the reader
     * @param loaded hears that the page shows what another tab has made of the draft, and whether the video is another one too
     */
    Autosave(OpenDraft draft, ComposerPage page, Supplier<String> timeNow, Consumer<Boolean> loaded) {
        this.draft = draft;
        this.page = page;
        this.timeNow = timeNow;
        this.loaded = loaded;
        page.onVersionChosen(this::loadOther, this::keepMine);
        page.onDelete(this::delete);
    }

    /** Whether the creator has to choose a version first. */
    boolean isUndecided() {
        return undecided;
    }

    /** While the draft is being sent from here, it changes for a reason that is known here. */
    void setHandedOver(boolean handedOver) {
        this.handedOver = handedOver;
        if (!handedOver) {
            // What came meanwhile was not listened to.
            reload();
        }
    }

    /** Answers whether it is kept, and the video still the one that is shown. */
    boolean save(UploadForm form) {
        if (undecided) {
            return false;
        }
        MediaId shown = draft.facts().media();
        boolean kept = settle(draft.save(form));
        if (!Objects.equals(shown, draft.facts().media())) {
            showReloaded(true);
            return false;
        }
        return kept;
    }

    /** @param replaces the video that was shown, where there was one */
    void attach(MediaId video, @Nullable MediaId replaces) {
        UploadForm shown = draft.facts().form();
        if (undecided || !settle(draft.attach(video, replaces))) {
            myVideo = video;
        } else {
            showChangesOf(shown);
        }
    }

    void takeBack(MediaId video) {
        if (video.equals(myVideo)) {
            draft.abandon(video);
            myVideo = null;
        } else if (undecided) {
            takenBack = video;
        } else {
            takeOut(video);
        }
    }

    private void takeOut(MediaId video) {
        UploadForm shown = draft.facts().form();
        OpenDraft.Outcome outcome = draft.takeBack(video);
        if (outcome == OpenDraft.Outcome.CHANGED_ELSEWHERE) {
            // What was to be taken back is gone already; what is there now, the creator has not seen yet.
            reload();
        } else if (settle(outcome)) {
            showChangesOf(shown);
        }
    }

    /** Whoever changes the video learns of the form as it is now: what another tab has made of it, the creator has to see. */
    private void showChangesOf(UploadForm shown) {
        if (!shown.equals(draft.facts().form())) {
            showReloaded(false);
        }
    }

    /** News of any upload, from this tab or another. */
    void take(UploadNews news) {
        if (!news.upload().equals(draft.facts().id())) {
            return;
        }
        switch (news) {
            case UploadNews.Changed(var facts) -> {
                if (!undecided && !handedOver && !draft.isLike(facts)) {
                    reload();
                }
            }
            case UploadNews.Moved _ -> {}
            case UploadNews.Removed _ -> UploadNavigation.toList();
        }
    }

    private void loadOther() {
        undecided = false;
        takenBack = null;
        if (myVideo != null) {
            draft.abandon(myVideo);
            myVideo = null;
        }
        draft.reload();
        page.forgetTyped(draft.facts().id());
        showReloaded(true);
    }

    private void keepMine() {
        undecided = false;
        MediaId shown = draft.facts().media();
        draft.reload();
        MediaId mine = myVideo;
        MediaId unwanted = takenBack;
        myVideo = null;
        takenBack = null;
        if (mine != null) {
            attach(mine, draft.facts().media());
        } else if (unwanted != null) {
            takeOut(unwanted);
        }
        save(page.form());
        MediaId kept = draft.facts().media();
        if (mine == null && kept != null && !kept.equals(shown)) {
            showReloaded(true);
        } else {
            loaded.accept(false);
        }
    }

    private void delete() {
        try {
            draft.delete();
            UploadNavigation.toList();
            draft.undoNotice().open();
        } catch (IllegalTransitionException sentMeanwhile) {
            leave();
        }
    }

    /** News may be old: the draft is looked up. */
    private void reload() {
        UploadFacts before = draft.facts();
        draft.reload();
        if (!draft.isLike(before)) {
            showReloaded(!Objects.equals(before.media(), draft.facts().media()));
        }
    }

    private void showReloaded(boolean otherVideo) {
        if (draft.facts().status() == UploadStatus.DRAFT) {
            page.load(draft.facts(), draft.video(), timeNow.get());
            loaded.accept(otherVideo);
        } else {
            leave();
        }
    }

    private boolean settle(OpenDraft.Outcome outcome) {
        switch (outcome) {
            case KEPT -> page.showSaved(timeNow.get());
            case CHANGED_ELSEWHERE -> {
                undecided = true;
                page.askWhichVersion();
            }
            case NO_DRAFT_ANY_MORE -> leave();
        }
        return outcome == OpenDraft.Outcome.KEPT;
    }

    /** A draft that was sent or deleted elsewhere cannot be worked on here. */
    private void leave() {
        UploadNavigation.toDetails(draft.facts().id());
    }
}
