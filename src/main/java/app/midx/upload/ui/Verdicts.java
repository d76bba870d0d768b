package app.midx.upload.ui;

import app.midx.common.Explanation;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionProblem.Field;
import app.midx.upload.UploadForm;
import app.midx.upload.ui.Verdict.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The verdict on every part of the form, in the order of the form.
 *
 * @param problems what the rules of submission say
 */
record Verdicts(UploadForm form, VideoVerdicts video, TermsState terms, List<SubmissionProblem> problems, Times times) {

    static final String LIMITS = "TikTok's limits";

    // Not mistakes: the creator has just not come to them yet.
    private static final Set<String> TO_DO =
            Set.of("midx_no_account", "midx_no_privacy_level", "midx_disclosure_empty");

    // What keeps the button disabled meanwhile is said for the account.
    private static final Verdict AUDIENCE_LATER = new Verdict(
            "Audience", Mark.WAITING, "Checked once TikTok has said what this account may do.", null, null, List.of());

    List<Verdict> all() {
        List<Verdict> all = new ArrayList<>(video.all(!mustBeHere()));
        List<Verdict> account = account();
        all.addAll(account);
        problems.stream()
                .filter(problem -> problem.field() == Field.CAP)
                .forEach(problem -> all.add(verdict(LIMITS, problem)));
        all.addAll(part("Caption", EnumSet.of(Field.CAPTION), this::captionText));
        if (form.mode() == SendMode.DIRECT_POST) {
            boolean known = account.stream().allMatch(verdict -> verdict.mark() == Mark.GOOD);
            all.addAll(known ? audience() : List.of(AUDIENCE_LATER));
            all.addAll(part("Disclosure", EnumSet.of(Field.DISCLOSURE), this::disclosureText));
        }
        return all;
    }

    private boolean mustBeHere() {
        return problems.stream().anyMatch(problem -> problem.code().equals("midx_video_incomplete"));
    }

    private List<Verdict> account() {
        String area = "TikTok account";
        if (terms instanceof TermsState.Asking) {
            return List.of(Verdict.waiting(area, "Asking TikTok what this account may post…"));
        }
        return part(area, EnumSet.of(Field.ACCOUNT, Field.MODE), this::accountText);
    }

    private List<Verdict> audience() {
        return part(
                "Audience",
                EnumSet.of(Field.PRIVACY, Field.INTERACTION),
                () -> form.privacyLevel() == null ? "" : form.privacyLevel().label());
    }

    private List<Verdict> part(String area, Set<Field> fields, Supplier<String> good) {
        List<Verdict> bad = problems.stream()
                .filter(problem -> fields.contains(problem.field()))
                .map(problem -> verdict(area, problem))
                .toList();
        return bad.isEmpty() ? List.of(Verdict.good(area, good.get())) : bad;
    }

    private Verdict verdict(String area, SubmissionProblem problem) {
        var why = problem.explanation();
        if (TO_DO.contains(problem.code())) {
            String text = problem.code().equals("midx_disclosure_empty") ? why.cause() : why.nextStep();
            return Verdict.todo(area, text);
        }
        String nextStep = nextStep(problem);
        return new Verdict(
                area,
                Mark.BAD,
                why.cause(),
                nextStep,
                new Explanation(why.cause(), why.fault(), nextStep, why.sameAgain()),
                List.of());
    }

    private String nextStep(SubmissionProblem problem) {
        return problem.field() == Field.CAPTION
                ? CaptionWords.shorten(form.caption())
                : CapWords.nextStep(problem, times);
    }

    private String accountText() {
        var known = terms.known();
        String name = known == null
                ? "The account"
                : known.creator() == null
                        ? known.account().name()
                        : known.creator().nickname();
        return form.mode() == SendMode.DIRECT_POST ? name + " may post now" : name + " can get the draft";
    }

    private String captionText() {
        int length = form.caption().length();
        return length == 0 ? "None, which TikTok allows" : length + " of " + Submission.LONGEST_CAPTION + " characters";
    }

    private String disclosureText() {
        if (form.isBrandedContent()) {
            return "Paid partnership";
        }
        return form.isYourBrand() ? "Promotional content" : "Nothing to disclose";
    }
}
