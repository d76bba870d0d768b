package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.upload.SubmissionProblem.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may have changed at TikTok between the press of the button and the sending. */
class SendCheckTest extends UploadModuleTest {

    @Autowired
    private SendCheck check;

    @Autowired
    private Submission submission;

    @Test
    void whatStillHoldsMayGo() {
        assertThat(check.problems(submitted(post().form(), 12_000L))).isEmpty();
    }

    @Test
    void anAudienceThatIsNoLongerOfferedIsNeverReplacedByAnother() {
        UploadFacts upload = submitted(post().form(), null);

        person.privacyLevelOptions = List.of("FOLLOWER_OF_CREATOR");

        assertThat(onlyProblem(upload)).isEqualTo("privacy_level_option_mismatch");
        assertThat(upload.form().privacyLevel()).isEqualTo(PrivacyLevel.SELF_ONLY);
    }

    @Test
    void commentsThatWereSwitchedOffMeanwhileAreForTheCreatorToDecide() {
        UploadFacts upload = submitted(post().allowing(true, false, false).form(), null);

        person.commentDisabled = true;

        assertThat(onlyProblem(upload)).isEqualTo("midx_interaction_off");
    }

    @Test
    void whatIsSwitchedOffButWasNeverAllowedIsNoObstacle() {
        UploadFacts upload = submitted(post().form(), null);

        person.commentDisabled = true;

        assertThat(check.problems(upload)).isEmpty();
    }

    @Test
    void aVideoThatHasBecomeTooLongForTheAccountIsNotSent() {
        UploadFacts upload = submitted(post().form(), 240_000L);

        person.maxVideoPostDurationSec = 180;

        assertThat(onlyProblem(upload)).isEqualTo("duration_check_failed");
    }

    @Test
    void anAccountThatHasBecomePublicHasToWaitForTheAudit() {
        UploadFacts upload = submitted(post().form(), null);

        person.privateAccount = false;

        assertThat(onlyProblem(upload)).isEqualTo("unaudited_client_can_only_post_to_private_accounts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spam_risk_too_many_posts",
                "spam_risk_user_banned_from_posting",
                "reached_active_user_cap",
                "scope_not_authorized"
            })
    void whatTikTokWillNotTakeNowIsForTheCreatorToKnow(String code) {
        UploadFacts upload = submitted(post().form(), null);
        tiktok.enqueue(Fault.error(Operation.CREATOR_INFO, 200, code));

        assertThat(onlyProblem(upload)).isEqualTo(code);
    }

    @Test
    void aTikTokThatCannotBeReachedIsNoReasonToBotherTheCreator() {
        UploadFacts upload = submitted(post().form(), null);
        tiktok.enqueue(Fault.closed(Operation.CREATOR_INFO).times(5));

        assertThatThrownBy(() -> check.problems(upload)).isInstanceOf(TikTokUnreachableException.class);
    }

    @ParameterizedTest
    @CsvSource({"503, internal_error", "429, rate_limit_exceeded"})
    void aTikTokThatCannotAnswerNowIsAskedLater(int status, String code) {
        UploadFacts upload = submitted(post().form(), null);
        tiktok.enqueue(Fault.error(Operation.CREATOR_INFO, status, code));

        assertThatThrownBy(() -> check.problems(upload)).isInstanceOf(TikTokRefusedException.class);
    }

    @Test
    void anAccountThatWasDisconnectedInTikTokHasToBeReconnected() {
        UploadFacts upload = submitted(post().form(), null);

        tiktok.disconnect(person);

        assertThat(onlyProblem(upload)).isEqualTo("midx_reconnect");
        assertThat(onlyProblem(upload)).isEqualTo("midx_reconnect");
    }

    @Test
    void anAccountThatIsNotTheCreatorsAnyMoreIsNamedAsGone() {
        UploadFacts upload = submitted(post().form(), null);

        UploadFacts withoutAccount = new AnUpload(upload).of(CreatorId.next()).facts();

        assertThat(onlyProblem(withoutAccount)).isEqualTo("midx_account_gone");
    }

    @Test
    void theLengthIsKeptWithWhatWasSubmitted() {
        UploadFacts draft = draft();

        submission.submit(account.owner(), draft.id(), post().form(), SomeFacts.lasting(1_500L));

        assertThat(uploads.find(account.owner(), draft.id()).orElseThrow().durationMs())
                .isEqualTo(1_500);
    }

    @Test
    void aDraftNeedsNothingButItsAccount() {
        UploadFacts draft = submitted(forTheInbox(), 240_000L);
        person.maxVideoPostDurationSec = 180;
        person.privateAccount = false;
        int before = questions();

        assertThat(check.problems(draft)).isEmpty();
        assertThat(questions()).isEqualTo(before);
    }

    private UploadFacts submitted(UploadForm form, @Nullable Long durationMs) {
        return AnUpload.queued(form, durationMs).of(account.owner()).facts();
    }

    /** Every problem has to be one that can be explained. */
    private String onlyProblem(UploadFacts upload) {
        List<SubmissionProblem> problems = check.problems(upload);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().field()).isIn((Object[]) Field.values());
        assertThat(Explanations.knows(problems.getFirst().code())).isTrue();
        return problems.getFirst().code();
    }

    private int questions() {
        return (int) tiktok.requests().stream()
                .filter(request -> request.operation() == Operation.CREATOR_INFO)
                .count();
    }
}
