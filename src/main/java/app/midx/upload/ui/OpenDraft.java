package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.common.MediaId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.upload.AccountMeters;
import app.midx.upload.DraftChangedException;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.PostingTerms;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One draft that is being worked on, with what can be done to it. */
final class OpenDraft {

    /** What a change came to; but for the first, the draft was left as it is. */
    enum Outcome {
        KEPT,
        CHANGED_ELSEWHERE,
        NO_DRAFT_ANY_MORE
    }

    private final OpenDrafts desk;
    private UploadFacts facts;

    OpenDraft(OpenDrafts desk, UploadFacts facts) {
        this.desk = desk;
        this.facts = facts;
    }

    UploadFacts facts() {
        return facts;
    }

    List<ConnectedAccount> accounts() {
        return desk.accounts.of(facts.owner());
    }

    Habits habits() {
        return new Habits(desk.last.lastOf(facts.owner()).orElse(null), desk.captions.tagsOf(facts.owner()));
    }

    @Nullable
    StagedMedia video() {
        MediaId video = facts.media();
        return video == null ? null : desk.media.find(facts.owner(), video).orElse(null);
    }

    long largestVideo() {
        return desk.mediaSettings.maxBytes();
    }

    Outcome save(UploadForm form) {
        return changed(() -> desk.drafts.save(facts.owner(), facts.id(), form, facts.form()));
    }

    /** @param replaces the video that was shown, where there was one */
    Outcome attach(MediaId video, @Nullable MediaId replaces) {
        return changed(() -> desk.drafts.attach(facts.owner(), facts.id(), video, replaces));
    }

    /** A video that has been replaced meanwhile is gone already. */
    Outcome takeBack(MediaId video) {
        return video.equals(facts.media())
                ? changed(() -> desk.drafts.attach(facts.owner(), facts.id(), null, video))
                : Outcome.KEPT;
    }

    /** Erases a video that never came to be the draft's. */
    void abandon(MediaId video) {
        desk.drafts.abandon(facts.owner(), video);
    }

    /** Looks up what has become of it; one that was deleted stays as it was last known. */
    void reload() {
        desk.uploads.find(facts.owner(), facts.id()).ifPresent(found -> facts = found);
    }

    /** Whether others know it as it is known here, in all that can be worked on. */
    boolean isLike(UploadFacts other) {
        return other.status() == facts.status()
                && other.form().equals(facts.form())
                && Objects.equals(other.media(), facts.media());
    }

    /** @throws IllegalTransitionException where it was sent meanwhile */
    void delete() {
        desk.uploads.delete(facts.owner(), facts.id());
    }

    UndoNotice undoNotice() {
        return new UndoNotice(desk.deletions, facts.owner(), facts.id(), facts.status());
    }

    void keepCover(byte[] jpeg) {
        desk.covers.keep(facts.owner(), facts.id(), jpeg);
    }

    /** Asks TikTok, which takes its time; null where the account is not this creator's any more. */
    @Nullable
    PostingTerms terms(AccountId account) {
        return desk.posting.terms(facts.owner(), account).orElse(null);
    }

    /** What is left of TikTok's caps; null where no account is chosen that is this creator's. */
    @Nullable
    AccountMeters meters(@Nullable AccountId account) {
        return account == null ? null : desk.meters.of(facts.owner(), account).orElse(null);
    }

    List<SubmissionProblem> problems(
            UploadForm form, @Nullable PostingTerms terms, @Nullable AccountMeters meters, @Nullable VideoFacts known) {
        return desk.submission.problems(facts, form, terms, meters, known);
    }

    /**
     * What is known of the video; null where nobody can tell.
     *
     * @param claimed what the browser says of it
     */
    @Nullable
    VideoFacts known(@Nullable VideoFacts claimed) {
        return desk.submission.known(facts, claimed);
    }

    /** What there is to say of the video, for the chosen account. */
    VideoVerdicts verdicts(UploadForm form, @Nullable PostingTerms terms, @Nullable VideoFacts known, Times times) {
        StagedMedia video = video();
        AccountId account = form.account();
        return new VideoVerdicts(
                video,
                known,
                desk.submission.checks(video, form, terms, known),
                video == null || account == null
                        ? null
                        : desk.earlier
                                .of(facts.owner(), account, video.sha256())
                                .orElse(null),
                times);
    }

    /**
     * Hands it over. Asks TikTok, which takes its time.
     *
     * @param seen as it was last shown
     * @throws app.midx.upload.SubmissionRefusedException with everything that stands in the way
     */
    Optional<UploadFacts> submit(UploadFacts seen, UploadForm form, @Nullable VideoFacts claimed) {
        return desk.submission.submit(seen, form, claimed).map(desk.uploads::withArrival);
    }

    private Outcome changed(Supplier<Optional<UploadFacts>> change) {
        try {
            Optional<UploadFacts> after = change.get();
            after.ifPresent(now -> facts = now);
            return after.isPresent() ? Outcome.KEPT : Outcome.NO_DRAFT_ANY_MORE;
        } catch (DraftChangedException elsewhere) {
            return Outcome.CHANGED_ELSEWHERE;
        } catch (IllegalTransitionException sentMeanwhile) {
            return Outcome.NO_DRAFT_ANY_MORE;
        }
    }
}
