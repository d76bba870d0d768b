package app.midx.upload;

import static app.midx.upload.SubmissionProblem.Field.ACCOUNT;
import static app.midx.upload.SubmissionProblem.Field.CAPTION;
import static app.midx.upload.SubmissionProblem.Field.DISCLOSURE;
import static app.midx.upload.SubmissionProblem.Field.INTERACTION;
import static app.midx.upload.SubmissionProblem.Field.MODE;
import static app.midx.upload.SubmissionProblem.Field.PRIVACY;
import static app.midx.upload.SubmissionProblem.Field.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Flaw;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.Scopes;
import app.midx.upload.SubmissionProblem.Field;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionRulesTest {

    private static final long TEN_MINUTES = 600_000;

    static Stream<Arguments> fine() {
        StagedMedia video = AVideo.whollyHere();
        AForm post = AForm.readyToPost();
        AForm toEveryone = post.visibleTo(PrivacyLevel.PUBLIC_TO_EVERYONE);
        return Stream.of(
                argumentSet("private account, only me", post, video, SomeTerms.privateAccount(), null),
                argumentSet("audited, everyone", toEveryone, video, SomeTerms.auditedPublicAccount(), null),
                argumentSet(
                        "as long as allowed", post, video, SomeTerms.privateAccount(), SomeFacts.lasting(TEN_MINUTES)),
                argumentSet(
                        "a full caption",
                        post.captioned("\uD83D\uDE00".repeat(1_100)),
                        video,
                        SomeTerms.privateAccount(),
                        null),
                argumentSet(
                        "allowed what the account allows",
                        post.allowing(true, true, true),
                        video,
                        SomeTerms.privateAccount(),
                        null),
                argumentSet(
                        "your brand, only me", post.disclosing(true, false), video, SomeTerms.privateAccount(), null),
                argumentSet(
                        "branded, everyone",
                        toEveryone.disclosing(false, true),
                        video,
                        SomeTerms.auditedPublicAccount(),
                        null),
                argumentSet(
                        "both kinds, everyone",
                        toEveryone.disclosing(true, true),
                        video,
                        SomeTerms.auditedPublicAccount(),
                        null),
                argumentSet(
                        "a tick behind a closed switch",
                        post.hiding(false, true),
                        video,
                        SomeTerms.privateAccount(),
                        null),
                argumentSet(
                        "draft of a public account", AForm.readyForTheInbox(), video, SomeTerms.publicAccount(), null),
                argumentSet(
                        "draft where posts are refused",
                        AForm.readyForTheInbox(),
                        video,
                        SomeTerms.refused("spam_risk_too_many_posts"),
                        null),
                argumentSet(
                        "draft without the right to post",
                        AForm.readyForTheInbox(),
                        video,
                        SomeTerms.granted(Scopes.VIDEO_UPLOAD),
                        null),
                argumentSet(
                        "draft longer than the account may post",
                        AForm.readyForTheInbox(),
                        video,
                        SomeTerms.allowing(Duration.ofMinutes(3)),
                        SomeFacts.lasting(TEN_MINUTES)),
                argumentSet(
                        "longer than others may post",
                        post,
                        video,
                        SomeTerms.allowing(Duration.ofHours(1)),
                        SomeFacts.lasting(6 * TEN_MINUTES)),
                argumentSet(
                        "the browser was wrong",
                        post,
                        AVideo.whollyHere(SomeFacts.good()),
                        SomeTerms.privateAccount(),
                        SomeFacts.at(22)),
                argumentSet("a doubt", post, video, SomeTerms.privateAccount(), SomeFacts.with(Flaw.AUDIO_FIRST)));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void nothingStandsInTheWay(AForm form, StagedMedia video, PostingTerms terms, @Nullable VideoFacts claimed) {
        assertThat(SubmissionRules.check(form.form(), video, terms, claimed)).isEmpty();
    }

    static Stream<Arguments> refused() {
        StagedMedia video = AVideo.whollyHere();
        AForm post = AForm.readyToPost();
        AForm draft = AForm.readyForTheInbox();
        PostingTerms terms = SomeTerms.privateAccount();
        PostingTerms audited = SomeTerms.auditedPublicAccount();
        PostingTerms off = SomeTerms.auditedAccountWithInteractionsOff();
        AForm branded = post.disclosing(false, true);
        return Stream.of(
                argumentSet("no video", post, null, terms, null, VIDEO, "midx_no_video"),
                argumentSet("half a video", post, AVideo.onItsWay(), terms, null, VIDEO, "midx_video_incomplete"),
                argumentSet(
                        "too long",
                        post,
                        video,
                        terms,
                        SomeFacts.lasting(TEN_MINUTES + 1),
                        VIDEO,
                        "duration_check_failed"),
                argumentSet(
                        "draft too long for anybody",
                        draft,
                        video,
                        terms,
                        SomeFacts.lasting(TEN_MINUTES + 1),
                        VIDEO,
                        "duration_check_failed"),
                argumentSet(
                        "too slow, says the browser",
                        post,
                        video,
                        terms,
                        SomeFacts.at(22),
                        VIDEO,
                        "frame_rate_check_failed"),
                argumentSet(
                        "too slow, says Midx",
                        draft,
                        AVideo.whollyHere(SomeFacts.at(22)),
                        terms,
                        SomeFacts.good(),
                        VIDEO,
                        "frame_rate_check_failed"),
                argumentSet("no account", post, video, null, null, ACCOUNT, "midx_no_account"),
                argumentSet("lost account", post, video, SomeTerms.disconnected(), null, ACCOUNT, "midx_reconnect"),
                argumentSet(
                        "lost account, draft", draft, video, SomeTerms.disconnected(), null, ACCOUNT, "midx_reconnect"),
                argumentSet(
                        "no right to post",
                        post,
                        video,
                        SomeTerms.granted(Scopes.VIDEO_UPLOAD),
                        null,
                        MODE,
                        "midx_no_publish_scope"),
                argumentSet(
                        "no right to drafts",
                        draft,
                        video,
                        SomeTerms.granted(Scopes.VIDEO_PUBLISH),
                        null,
                        MODE,
                        "midx_no_upload_scope"),
                argumentSet(
                        "silence",
                        post,
                        video,
                        SomeTerms.granted(Scopes.VIDEO_PUBLISH),
                        null,
                        ACCOUNT,
                        "midx_tiktok_unreachable"),
                argumentSet(
                        "too many posts",
                        post,
                        video,
                        SomeTerms.refused("spam_risk_too_many_posts"),
                        null,
                        ACCOUNT,
                        "spam_risk_too_many_posts"),
                argumentSet(
                        "barred",
                        post,
                        video,
                        SomeTerms.refused("spam_risk_user_banned_from_posting"),
                        null,
                        ACCOUNT,
                        "spam_risk_user_banned_from_posting"),
                argumentSet(
                        "places taken",
                        post,
                        video,
                        SomeTerms.refused("reached_active_user_cap"),
                        null,
                        ACCOUNT,
                        "reached_active_user_cap"),
                argumentSet(
                        "unaudited, public account",
                        post,
                        video,
                        SomeTerms.publicAccount(),
                        null,
                        ACCOUNT,
                        "unaudited_client_can_only_post_to_private_accounts"),
                argumentSet(
                        "unaudited, wider audience",
                        post.visibleTo(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS),
                        video,
                        terms,
                        null,
                        PRIVACY,
                        "midx_unaudited_only_me"),
                argumentSet("no audience", post.visibleTo(null), video, terms, null, PRIVACY, "midx_no_privacy_level"),
                argumentSet(
                        "audience gone",
                        post.visibleTo(PrivacyLevel.FOLLOWER_OF_CREATOR),
                        video,
                        audited,
                        null,
                        PRIVACY,
                        "privacy_level_option_mismatch"),
                argumentSet(
                        "comments off",
                        post.allowing(true, false, false),
                        video,
                        off,
                        null,
                        INTERACTION,
                        "midx_interaction_off"),
                argumentSet(
                        "duets off",
                        post.allowing(false, true, false),
                        video,
                        off,
                        null,
                        INTERACTION,
                        "midx_interaction_off"),
                argumentSet(
                        "stitches off",
                        post.allowing(false, false, true),
                        video,
                        off,
                        null,
                        INTERACTION,
                        "midx_interaction_off"),
                argumentSet(
                        "nothing disclosed",
                        post.disclosing(false, false),
                        video,
                        terms,
                        null,
                        DISCLOSURE,
                        "midx_disclosure_empty"),
                argumentSet("branded, only me", branded, video, audited, null, DISCLOSURE, "midx_branded_private"),
                argumentSet(
                        "caption too long",
                        post.captioned("x".repeat(2_201)),
                        video,
                        terms,
                        null,
                        CAPTION,
                        "midx_caption_too_long"),
                argumentSet(
                        "too many emoji",
                        draft.captioned("\uD83D\uDE00".repeat(1_100) + "!"),
                        video,
                        terms,
                        null,
                        CAPTION,
                        "midx_caption_too_long"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theRuleNamesThePlaceAndTheCode(
            AForm form,
            @Nullable StagedMedia video,
            @Nullable PostingTerms terms,
            @Nullable VideoFacts claimed,
            Field field,
            String code) {
        assertThat(SubmissionRules.check(form.form(), video, terms, claimed))
                .extracting(SubmissionProblem::field, SubmissionProblem::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void whatIsWrongWithTheVideoIsToldWhileItIsStillOnItsWay() {
        assertThat(SubmissionRules.check(
                        AForm.readyToPost().form(), AVideo.onItsWay(), SomeTerms.privateAccount(), SomeFacts.at(22)))
                .extracting(SubmissionProblem::code)
                .containsExactly("frame_rate_check_failed");
    }

    @Test
    void aVideoOnItsWayMayBeSentOnceSomebodyHasToldWhatItIs() {
        assertThat(SubmissionRules.check(
                        AForm.readyToPost().form(), AVideo.onItsWay(), SomeTerms.privateAccount(), SomeFacts.good()))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        AForm form =
                AForm.readyToPost().visibleTo(null).disclosing(false, false).captioned("x".repeat(2_201));

        assertThat(SubmissionRules.check(form.form(), null, SomeTerms.privateAccount(), null))
                .extracting(SubmissionProblem::field)
                .containsExactly(VIDEO, PRIVACY, DISCLOSURE, CAPTION);
    }
}
