package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * Sends a draft with the given choices. Pressing twice sends once: an upload that is no draft any more is left alone.
     *
     * @param claimed what the browser says of the video, believed only while Midx has not read it itself; null where it says
     *     nothing
     * @return the upload as it stands now; empty where it is not this creator's
     * @throws SubmissionRefusedException with everything that stands in the way
     */
    public Optional<UploadFacts> submit(CreatorId owner, UploadId id, UploadForm form, @Nullable VideoFacts claimed) {
        return uploads.find(owner, id)
                .map(found -> found.status() == UploadStatus.DRAFT ? submit(found, form, claimed) : found);
    }

    /**
     * What would stand in the way if the draft were sent with the given choices now. Asks TikTok nothing: {@link #submit}
     * does.
     *
     * @param terms what TikTok has answered for the form's account; null where none is chosen
     * @param meters of the form's account; null where none is chosen
     * @param claimed as for {@link #submit}
     */
    public List<SubmissionProblem> problems(
            UploadFacts draft,
            UploadForm form,
            @Nullable PostingTerms terms,
            @Nullable AccountMeters meters,
            @Nullable VideoFacts claimed) {
        StagedMedia video = video(draft);
        VideoFacts known = claimed == null && video != null ? soFar(draft, video) : claimed;
        List<SubmissionProblem> problems = new ArrayList<>(SubmissionRules.check(form, video, terms, known));
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
     * @param claimed as for {@link #submit}
     */
    public List<Check> checks(
            @Nullable StagedMedia video, UploadForm form, @Nullable PostingTerms terms, @Nullable VideoFacts claimed) {
        Duration longest = SubmissionRules.longestAllowed(form, terms);
        if (video != null) {
            return Preflight.of(video, claimed, longest);
        }
        return claimed == null ? List.of() : Preflight.of(claimed, longest);
    }

    private @Nullable StagedMedia video(UploadFacts draft) {
        return draft.media() == null
                ? null
                : media.find(draft.owner(), draft.media()).orElse(null);
    }

    /** What Midx reads of the part that is here, where the browser could tell nothing. */
    private @Nullable VideoFacts soFar(UploadFacts draft, StagedMedia video) {
        return video.complete()
                ? null
                : media.factsSoFar(draft.owner(), video.id()).orElse(null);
    }

    private UploadFacts submit(UploadFacts draft, UploadForm form, @Nullable VideoFacts said) {
        StagedMedia video = video(draft);
        VideoFacts claimed = said == null && video != null ? soFar(draft, video) : said;
        AccountId account = form.account();
        PostingTerms terms =
                account == null ? null : desk.terms(draft.owner(), account).orElse(null);
        List<SubmissionProblem> problems = SubmissionRules.check(form, video, terms, claimed);
        if (!problems.isEmpty() || video == null || terms == null) {
            throw new SubmissionRefusedException(problems);
        }
        return record.submitted(draft, form, SentVideo.of(draft.owner(), video, claimed), nickname(terms));
    }

    private static String nickname(PostingTerms terms) {
        return terms.creator() != null
                ? terms.creator().nickname()
                : terms.account().name();
    }
}
