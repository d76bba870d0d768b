package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.common.MediaId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.upload.AccountMeters;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.PostingTerms;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One draft that is being worked on, with what can be done to it. */
final class OpenDraft {

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

    @Nullable
    StagedMedia video() {
        MediaId video = facts.media();
        return video == null ? null : desk.media.find(facts.owner(), video).orElse(null);
    }

    long largestVideo() {
        return desk.mediaSettings.maxBytes();
    }

    /** Answers false where it is a draft no more, and so was left as it is; as do the other changes. */
    boolean save(UploadForm form) {
        return changed(() -> desk.uploads.save(facts.owner(), facts.id(), form));
    }

    boolean attach(MediaId video) {
        return changed(() -> desk.uploads.attach(facts.owner(), facts.id(), video));
    }

    /** A video that has been replaced meanwhile is gone already. */
    boolean takeBack(MediaId video) {
        return !video.equals(facts.media()) || changed(() -> desk.uploads.attach(facts.owner(), facts.id(), null));
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
            UploadForm form,
            @Nullable PostingTerms terms,
            @Nullable AccountMeters meters,
            @Nullable VideoFacts claimed) {
        return desk.submission.problems(facts, form, terms, meters, claimed);
    }

    /** What there is to say of the video, for the chosen account. */
    VideoVerdicts verdicts(UploadForm form, @Nullable PostingTerms terms, @Nullable VideoFacts claimed, Times times) {
        StagedMedia video = video();
        AccountId account = form.account();
        return new VideoVerdicts(
                video,
                claimed,
                desk.submission.checks(video, form, terms, claimed),
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
     * @throws app.midx.upload.SubmissionRefusedException with everything that stands in the way
     */
    Optional<UploadFacts> submit(UploadForm form, @Nullable VideoFacts claimed) {
        return desk.submission.submit(facts.owner(), facts.id(), form, claimed);
    }

    private boolean changed(Supplier<Optional<UploadFacts>> change) {
        try {
            Optional<UploadFacts> after = change.get();
            after.ifPresent(now -> facts = now);
            return after.isPresent();
        } catch (IllegalTransitionException sentMeanwhile) {
            return false;
        }
    }
}
