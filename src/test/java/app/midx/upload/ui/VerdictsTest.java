package app.midx.upload.ui;

import static app.midx.upload.ui.Verdict.Mark.BAD;
import static app.midx.upload.ui.Verdict.Mark.DOUBT;
import static app.midx.upload.ui.Verdict.Mark.GOOD;
import static app.midx.upload.ui.Verdict.Mark.TODO;
import static app.midx.upload.ui.Verdict.Mark.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.midx.common.UploadId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Flaw;
import app.midx.upload.AForm;
import app.midx.upload.AVideo;
import app.midx.upload.Check;
import app.midx.upload.Explanations;
import app.midx.upload.Preflight;
import app.midx.upload.SentBefore;
import app.midx.upload.SomeFacts;
import app.midx.upload.SomeTerms;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.SubmissionProblem.Field;
import app.midx.upload.UploadStatus;
import app.midx.upload.ui.Verdict.Help;
import app.midx.upload.ui.Verdict.Mark;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final Times UTC = Times.universal(Clock.systemUTC());
    private static final TermsState ALLOWED = new TermsState.Answered(SomeTerms.privateAccount());

    @Test
    void whatIsReadySaysSoPartByPart() {
        List<Verdict> all =
                verdicts(AForm.readyToPost().captioned("Hi 🔧"), AVideo.whollyHere(SomeFacts.good()), ALLOWED);

        assertThat(all)
                .extracting(Verdict::area, Verdict::mark, Verdict::text)
                .containsExactly(
                        tuple("Upload", GOOD, "clip.mp4 · 18 MB arrived"),
                        tuple("Format", GOOD, "MP4"),
                        tuple("Codec", GOOD, "H.264 with AAC sound"),
                        tuple("Picture", GOOD, "1080 × 1920"),
                        tuple("Frame rate", GOOD, "30 frames a second"),
                        tuple("Length", GOOD, "0:12"),
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
                .containsExactly("Upload", "TikTok account", "Caption");
    }

    @Test
    void whatTheCreatorHasNotComeToYetIsNoMistake() {
        List<Verdict> all = verdicts(
                AForm.readyToPost().visibleTo(null), null, ALLOWED, problem(Field.PRIVACY, "midx_no_privacy_level"));

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

    @Test
    void whatTikTokWillFailComesFirstAndIsToldBesideTheButton() {
        List<Verdict> all = verdicts(
                AForm.readyToPost(), AVideo.onItsWay(), SomeFacts.at(22), ALLOWED, problem(Field.VIDEO, "any"));

        Verdict first = all.getFirst();
        assertThat(first)
                .extracting(Verdict::area, Verdict::mark, Verdict::text, Verdict::why)
                .containsExactly("Frame rate", BAD, "22 frames a second", Explanations.of("frame_rate_check_failed"));
        assertThat(reason(all)).contains("23 to 60 frames a second");
        assertThat(first.help())
                .hasExactlyElementsOfTypes(Help.Command.class, Help.Code.class)
                .contains(new Help.Code("frame_rate_check_failed"));
        assertThat(all.get(1).mark()).isEqualTo(WAITING);
        assertThat(all.get(1).text()).contains("your browser reads", "looks again");
    }

    @Test
    void aVideoOnItsWayKeepsNobodyFromPostingUnlessTheRulesSaySo() {
        assertThat(reason(verdicts(AForm.readyToPost(), AVideo.onItsWay(), SomeFacts.good(), ALLOWED)))
                .isNull();
        assertThat(reason(verdicts(
                        AForm.readyToPost(),
                        AVideo.onItsWay(),
                        SomeFacts.good(),
                        ALLOWED,
                        problem(Field.VIDEO, "midx_video_incomplete"))))
                .isEqualTo("The video is still on its way to Midx.");
    }

    @Test
    void whatMayFailKeepsNobodyFromPosting() {
        List<Verdict> all = verdicts(AForm.readyToPost(), AVideo.whollyHere(SomeFacts.with(Flaw.AUDIO_FIRST)), ALLOWED);

        assertThat(all).extracting(Verdict::mark).contains(DOUBT).doesNotContain(BAD);
        assertThat(reason(all)).isNull();
    }

    @Test
    void oneLineMendsAllAndIsGivenOnce() {
        VideoFacts slowAndSmall =
                new VideoFacts(VideoFacts.Container.MP4, "av1", null, 320, 240, 0, 12_000L, 15.0, false, Set.of());

        List<Verdict> all = verdicts(AForm.readyToPost(), AVideo.whollyHere(slowAndSmall), ALLOWED);

        assertThat(all).filteredOn(verdict -> verdict.mark() == BAD).hasSize(3);
        assertThat(all.stream().flatMap(verdict -> verdict.help().stream()))
                .filteredOn(Help.Command.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatWasSentBeforeIsNamedAndKeepsNobodyFromPosting() {
        UploadId earlier = UploadId.next();
        SentBefore sent = new SentBefore(earlier, UploadStatus.PUBLISHED, "Published", Instant.now());
        VideoVerdicts video = new VideoVerdicts(AVideo.whollyHere(), null, List.of(), sent, UTC);

        assertThat(video.all(false))
                .filteredOn(verdict -> verdict.mark() == Mark.NOTE)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.text()).startsWith("Sent Today, ").endsWith(": Published");
                    assertThat(note.help()).containsExactly(new Help.Earlier(earlier));
                    assertThat(note.reason()).isNull();
                });
    }

    private static List<Verdict> verdicts(
            AForm form, @Nullable StagedMedia video, TermsState terms, SubmissionProblem... problems) {
        return verdicts(form, video, null, terms, problems);
    }

    private static List<Verdict> verdicts(
            AForm form,
            @Nullable StagedMedia video,
            @Nullable VideoFacts claimed,
            TermsState terms,
            SubmissionProblem... problems) {
        List<Check> checks = video == null ? List.of() : Preflight.of(video, claimed, null);
        return new Verdicts(
                        form.form(),
                        new VideoVerdicts(video, claimed, checks, null, UTC),
                        terms,
                        List.of(problems),
                        UTC)
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
