package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands an upload over for sending: asks TikTok once more what is allowed, checks everything, and writes it down. */
@Service
public class Submission {

    /** In UTF-16 units (TikTok: Direct Post, {@code title}). */
    public static final int LONGEST_CAPTION = SubmissionRules.LONGEST_CAPTION;

    private final Uploads uploads;
    private final MediaFiles media;
    private final PostingDesk desk;
    private final SubmissionRecord record;
    private final Clock clock;

    Submission(Uploads uploads, MediaFiles media, PostingDesk desk, SubmissionRecord record, Clock clock) {
        this.uploads = uploads;
        this.media = media;
        this.desk = desk;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Sends a draft as it stands, with the given choices.
     *
     * @param claimed as for {@link #submit(UploadFacts, UploadForm, VideoFacts)}
     * @return the upload as it stands now; empty where it is not this creator's
     * @throws SubmissionRefusedException with everything that stands in the way
     */
    public Optional<UploadFacts> submit(CreatorId owner, UploadId id, UploadForm form, @Nullable VideoFacts claimed) {
        return uploads.find(owner, id).flatMap(found -> submit(found, form, claimed));
    }

    /**
     * Sends a draft with the given choices. Pressing twice sends once: an upload that is no draft any more is left alone.
     *
     * @param seen the draft as it was shown to its creator: no other video than this one's is sent
     * @param claimed what the browser says of the video, believed only while Midx has not read it itself; null where it says
     *     nothing
     * @return the upload as it stands now; empty where it was deleted
     * @throws SubmissionRefusedException with everything that stands in the way
     */
    public Optional<UploadFacts> submit(UploadFacts seen, UploadForm form, @Nullable VideoFacts claimed) {
        return handOver(
                seen,
                form,
                claimed,
                account -> desk.termsForPress(seen.owner(), account),
                (video, nickname) -> record.submitted(seen, form, video, nickname));
    }

    /** Writes down what was found to be right. */
    @FunctionalInterface
    interface Writing {

        UploadFacts write(SentVideo video, String nickname);
    }

    /**
     * As {@link #submit(UploadFacts, UploadForm, VideoFacts)}, in another way of writing it down.
     *
     * @param asked what TikTok answers for an account
     */
    Optional<UploadFacts> handOver(
            UploadFacts seen,
            UploadForm form,
            @Nullable VideoFacts claimed,
            Function<AccountId, Optional<PostingTerms>> asked,
            Writing writing) {
        UploadFacts found = now(seen).orElse(null);
        if (found == null || found.status() != UploadStatus.DRAFT) {
            return Optional.ofNullable(found);
        }
        try {
            return Optional.of(send(found, seen.media(), form, claimed, asked, writing));
        } catch (IllegalTransitionException | SubmissionRefusedException stopped) {
            // Where another press of the button was quicker, it is what took the place or the draft.
            return Optional.of(now(seen)
                    .filter(upload -> upload.status() != UploadStatus.DRAFT)
                    .orElseThrow(() -> stopped));
        }
    }

    private Optional<UploadFacts> now(UploadFacts seen) {
        return uploads.find(seen.owner(), seen.id());
    }

    /**
     * What is known of a draft's video: what Midx has read of all of it, or else of the part that is here, or else what the
     * browser says. It reads that part, which costs time.
     *
     * @param claimed what the browser says; null where it says nothing
     * @return null where nobody can tell
     */
    public @Nullable VideoFacts known(UploadFacts draft, @Nullable VideoFacts claimed) {
        return known(draft, video(draft), claimed);
    }

    private @Nullable VideoFacts known(UploadFacts draft, @Nullable StagedMedia video, @Nullable VideoFacts claimed) {
        if (video == null) {
            return claimed;
        }
        if (video.complete()) {
            return video.facts() == null ? claimed : video.facts();
        }
        return media.factsSoFar(draft.owner(), video.id()).orElse(claimed);
    }

    /**
     * What would stand in the way if the draft were sent with the given choices now. Asks TikTok nothing: {@link #submit}
     * does.
     *
     * @param terms what TikTok has answered for the form's account; null where none is chosen
     * @param meters of the form's account; null where none is chosen
     * @param known as {@link #known} finds it
     */
    public List<SubmissionProblem> problems(
            UploadFacts draft,
            UploadForm form,
            @Nullable PostingTerms terms,
            @Nullable AccountMeters meters,
            @Nullable VideoFacts known) {
        List<SubmissionProblem> problems = new ArrayList<>(SubmissionRules.check(form, video(draft), terms, known));
        if (meters != null) {
            problems.addAll(CapRules.check(form.mode(), meters, clock.instant()));
        }
        return problems;
    }

    /**
     * What TikTok will say of the video.
     *
     * @param video null while Midx has nothing of it, so that it goes by the browser's word alone
     * @param terms as for {@link #problems}
     * @param known as {@link #known} finds it
     */
    public List<Check> checks(
            @Nullable StagedMedia video, UploadForm form, @Nullable PostingTerms terms, @Nullable VideoFacts known) {
        Duration longest = SubmissionRules.longestAllowed(form, terms);
        if (video != null) {
            return Preflight.of(video, known, longest);
        }
        return known == null ? List.of() : Preflight.of(known, longest);
    }

    private @Nullable StagedMedia video(UploadFacts draft) {
        return draft.media() == null
                ? null
                : media.find(draft.owner(), draft.media()).orElse(null);
    }

    private UploadFacts send(
            UploadFacts draft,
            @Nullable MediaId seen,
            UploadForm form,
            @Nullable VideoFacts claimed,
            Function<AccountId, Optional<PostingTerms>> asked,
            Writing writing) {
        SubmissionRecord.requireVideo(seen, draft.media());
        StagedMedia video = video(draft);
        VideoFacts known = known(draft, video, claimed);
        AccountId account = form.account();
        PostingTerms terms = account == null ? null : asked.apply(account).orElse(null);
        List<SubmissionProblem> problems = SubmissionRules.check(form, video, terms, known);
        if (!problems.isEmpty() || video == null || terms == null) {
            throw new SubmissionRefusedException(problems);
        }
        return writing.write(SentVideo.of(draft.owner(), video, known), terms.nickname());
    }
}
