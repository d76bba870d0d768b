package app.midx.upload.ui;

import static app.midx.upload.ui.Verdict.Mark.BAD;
import static app.midx.upload.ui.Verdict.Mark.GOOD;
import static app.midx.upload.ui.Verdict.Mark.TODO;
import static app.midx.upload.ui.Verdict.Mark.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.midx.media.StagedMedia;
import app.midx.upload.AForm;
import app.midx.upload.AVideo;
import app.midx.upload.Explanations;
import app.midx.upload.SomeTerms;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionProblem.Field;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final TermsState ALLOWED = new TermsState.Answered(SomeTerms.privateAccount());

    @Test
    void whatIsReadySaysSoPartByPart() {
        List<Verdict> all = verdicts(AForm.readyToPost().captioned("Hi 🔧"), AVideo.whollyHere(), ALLOWED);

        assertThat(all)
                .extracting(Verdict::area, Verdict::mark, Verdict::text)
                .containsExactly(
                        tuple("Video", GOOD, "clip.mp4 · 18 MB · 0:12"),
                        tuple("TikTok account", GOOD, "Mara Fields may post now"),
                        tuple("Caption", GOOD, "5 of 2200 characters"),
                        tuple("Audience", GOOD, "Only me"),
                        tuple("Disclosure", GOOD, "Nothing to disclose"));
        assertThat(all).extracting(Verdict::reason).containsOnlyNulls();
    }

    @Test
    void aDraftForTheInboxNeedsNeitherAudienceNorDisclosure() {
        assertThat(verdicts(AForm.readyForTheInbox(), AVideo.whollyHere(), ALLOWED))
                .extracting(Verdict::area)
                .containsExactly("Video", "TikTok account", "Caption");
    }

    @Test
    void whatTheCreatorHasNotComeToYetIsNoMistake() {
        List<Verdict> all = verdicts(
                AForm.readyToPost().visibleTo(null),
                null,
                ALLOWED,
                problem(Field.VIDEO, "midx_no_video"),
                problem(Field.PRIVACY, "midx_no_privacy_level"));

        assertThat(all).extracting(Verdict::mark).containsExactly(TODO, GOOD, GOOD, TODO, GOOD);
        assertThat(all).extracting(Verdict::why).containsOnlyNulls();
        assertThat(reason(all)).isEqualTo("Choose a video.");
    }

    @Test
    void anEmptyDisclosureIsAskedForInTikToksWords() {
        List<Verdict> all = verdicts(
                AForm.readyToPost().disclosing(false, false),
                AVideo.whollyHere(),
                ALLOWED,
                problem(Field.DISCLOSURE, "midx_disclosure_empty"));

        assertThat(reason(all))
                .isEqualTo("You need to indicate if your content promotes yourself, a third party, or both.");
    }

    @Test
    void aProblemCarriesItsExplanation() {
        List<Verdict> all = verdicts(
                AForm.readyToPost(),
                AVideo.whollyHere(),
                new TermsState.Answered(SomeTerms.publicAccount()),
                problem(Field.ACCOUNT, "unaudited_client_can_only_post_to_private_accounts"));

        assertThat(all.get(1).mark()).isEqualTo(BAD);
        assertThat(all.get(1).why()).isEqualTo(Explanations.of("unaudited_client_can_only_post_to_private_accounts"));
        assertThat(all.get(3).mark()).isEqualTo(WAITING);
    }

    @Test
    void nothingCanBePostedWhileTikTokIsBeingAsked() {
        List<Verdict> all = verdicts(AForm.readyToPost(), AVideo.whollyHere(), new TermsState.Asking());

        assertThat(reason(all)).isEqualTo("Asking TikTok what this account may post…");
    }

    private static List<Verdict> verdicts(
            AForm form, @Nullable StagedMedia video, TermsState terms, SubmissionProblem... problems) {
        return new Verdicts(form.form(), video, terms, 12_000L, List.of(problems), Times.universal(Clock.systemUTC()))
                .all();
    }

    private static @Nullable String reason(List<Verdict> all) {
        return all.stream()
                .map(Verdict::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static SubmissionProblem problem(Field field, String code) {
        return new SubmissionProblem(field, code, Explanations.of(code), null);
    }
}
