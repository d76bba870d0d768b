package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Several drafts with one press of a button: TikTok is asked once for each of their accounts. Not to be kept for the next press. */
public final class ScheduleBatch {

    private final Scheduling scheduling;
    private final Submission submission;
    private final Function<AccountId, Optional<PostingTerms>> desk;
    private final Map<AccountId, Optional<PostingTerms>> answers = new HashMap<>();

    ScheduleBatch(Scheduling scheduling, Submission submission, PostingDesk desk, CreatorId owner) {
        this.scheduling = scheduling;
        this.submission = submission;
        this.desk = account -> desk.termsForPress(owner, account);
    }

    /** What a draft lacks before it can be scheduled; asks TikTok where it has not yet. */
    public List<SubmissionProblem> missing(UploadFacts draft) {
        AccountId account = draft.form().account();
        PostingTerms terms = account == null ? null : terms(account).orElse(null);
        List<SubmissionProblem> all = new ArrayList<>(scheduling.missingVideo(draft));
        submission.problems(draft, draft.form(), terms, null, submission.known(draft, null)).stream()
                .filter(problem -> all.stream().noneMatch(known -> known.code().equals(problem.code())))
                .forEach(all::add);
        return all;
    }

    /** The name of the account that a draft goes to; empty where none is chosen that is the creator's. Asks TikTok as {@link #missing}. */
    public Optional<String> nickname(UploadFacts draft) {
        AccountId account = draft.form().account();
        return account == null ? Optional.empty() : terms(account).map(PostingTerms::nickname);
    }

    /**
     * Schedules a draft with the choices that are saved in it.
     *
     * @return the upload as it stands now; empty where it was deleted
     * @throws SubmissionRefusedException with everything that stands in the way
     */
    public Optional<UploadFacts> schedule(UploadFacts draft, Instant at) {
        return scheduling.schedule(draft, draft.form(), null, at, this::terms);
    }

    private Optional<PostingTerms> terms(AccountId account) {
        return answers.computeIfAbsent(account, desk);
    }
}
