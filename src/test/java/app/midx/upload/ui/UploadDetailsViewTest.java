package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.AForm;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class UploadDetailsViewTest extends UploadViewTest {

    @Autowired
    private ApplicationEventPublisher events;

    /** No double holds it; the nearest is one less. */
    private static final long BEYOND_A_DOUBLE = 7_412_345_678_901_234_567L;

    @Test
    void aDraftCanBeEditedOrDeletedAndTheDeletionTakenBack() {
        UploadFacts draft = draft();
        open("uploads/" + draft.id());
        _click(button("Edit"));
        assertThat(place()).isEqualTo("uploads/" + draft.id() + "/edit");

        open("uploads/" + draft.id());
        _click(button("Delete"));

        assertThat(place()).isEqualTo("uploads");
        assertThat(uploads.find(account.owner(), draft.id())).isEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("The draft is deleted.")))
                .hasSize(1);

        _click(button("Undo"));
        assertThat(uploads.find(account.owner(), draft.id())).isPresent();
        assertThat(_findAll(_get(UploadGrid.class))).extracting(UploadFacts::id).containsExactly(draft.id());
    }

    @Test
    void aPublishedUploadTellsWhoCanSeeItAndWhatHappened() {
        UploadFacts published = sent(Forms.onlyMe(account, "for me"));

        open("uploads/" + published.id());

        assertThat(_get(H1.class).getText()).isEqualTo("for me");
        assertThat(textOf(_get(DetailsPage.class))).contains("for you alone, as you chose", "Published · Private");
        assertThat(textOf(_get(TimelineList.class)))
                .contains(
                        "You began a draft.",
                        "You pressed the button.",
                        "Midx began to send the video to TikTok.",
                        "TikTok had the whole video",
                        "TikTok published it.",
                        "You · Today, ",
                        "TikTok · Today, ");
        assertThat(textOf(_get(ChoicesList.class))).contains("Only me", "Watch only");
        _assertNone(Anchor.class, spec -> spec.withText("Open on TikTok"));
    }

    @Test
    void aFailureIsExplainedAndItsCodeIsFolded() {
        tiktok.enqueue(Fault.failReason("frame_rate_check_failed"));
        UploadFacts failed = sent(Forms.onlyMe(account, "odd"));

        open("uploads/" + failed.id());

        assertThat(textOf(_get(FailureCard.class)))
                .contains(
                        "frame rate is outside",
                        "Your file",
                        "Export it again with 30 frames",
                        "Does not help as it is");
        assertThat(_get(Details.class).isOpened()).isFalse();
        assertThat(textOf(_get(Details.class)))
                .contains("frame_rate_check_failed", String.valueOf(failed.failureLogId()));
        _assertNone(Button.class, spec -> spec.withText("Try again"));
    }

    @Test
    void whatHasNotChangedStaysAsItIs() {
        tiktok.enqueue(Fault.failReason("frame_rate_check_failed"));
        UploadFacts failed = sent(Forms.onlyMe(account, "odd"));
        open("uploads/" + failed.id());
        Details fold = _get(Details.class);
        fold.setOpened(true);
        Button delete = button("Delete");
        events.publishEvent(new UploadNews.Changed(failed));

        await().pollInSameThread().during(Duration.ofSeconds(1)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return _get(Details.class) == fold && button("Delete") == delete;
        });
    }

    @Test
    void anotherTrySaysWhatItCostsAndIsFollowedToItsEnd() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "spam_risk_too_many_posts"));
        UploadFacts held = stopped(Forms.onlyMe(account, "one too many"));
        open("uploads/" + held.id());
        assertThat(textOf(_get(FailureCard.class))).contains("Helps once that is done");

        _click(button("Try again"));

        assertThat(statusOf(held)).isEqualTo(UploadStatus.NEEDS_ATTENTION);
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(textOf(question))
                .contains(
                        "First do this, or it stops again: Wait until tomorrow",
                        "The whole video goes to TikTok once more (",
                        "one of the about 15 posts",
                        "within 24 hours");
        _fireConfirm(question);
        soon(() -> textOf(_get(DetailsPage.class)).contains("for you alone, as you chose"));
        assertThat(textOf(_get(TimelineList.class))).contains("You asked for another try.");
        assertThat(_find(FailureCard.class)).isEmpty();
    }

    @Test
    void anotherTryOfADraftSaysThatItFillsAPlaceInTheInbox() {
        tiktok.enqueue(Fault.failReason("publish_cancelled"));
        UploadFacts failed = stopped(Forms.forTheInbox(account, "a draft"));
        open("uploads/" + failed.id());

        _click(button("Try again"));

        assertThat(textOf(_get(ConfirmDialog.class)))
                .contains("It may get through this time, just as it is.", "one of the 5 places for drafts")
                .doesNotContain("15 posts");
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(statusOf(failed)).isEqualTo(UploadStatus.FAILED);
    }

    @Test
    void whatDidNotGetThroughCanBeChangedAndSentAgainWithAFreshConsent() {
        person.commentDisabled = true;
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 400, "privacy_level_option_mismatch"));
        UploadFacts held = stopped(Forms.onlyMe(account, "another audience"));
        open("uploads/" + held.id());
        _assertNone(Button.class, spec -> spec.withText("Try again"));

        _click(button("Change and send again"));

        assertThat(place()).isEqualTo("uploads/" + held.id() + "/edit");
        assertThat(_get(H1.class).getText()).isEqualTo("Change and send again");
        UploadFacts reopened = now(held);
        assertThat(reopened.status()).isEqualTo(UploadStatus.DRAFT);
        assertThat(reopened.form()).isEqualTo(held.form());
        assertThat(reopened.media()).isEqualTo(held.media());
        submit(reopened, Forms.onlyMe(account, "changed"));
        soon(() -> statusOf(held) == UploadStatus.PUBLISHED);
        open("uploads/" + held.id());
        assertThat(textOf(_get(TimelineList.class)))
                .contains("You took it back to change it.", "You agreed anew and pressed the button once more.");
    }

    @Test
    void aVideoThatMidxHasErasedIsPutInOnceMore() {
        tiktok.enqueue(Fault.failReason("publish_cancelled"));
        UploadFacts failed = stopped(Forms.onlyMe(account, "late"));
        told.forgetVideo(failed);

        open("uploads/" + failed.id());

        _assertNone(Button.class, spec -> spec.withText("Try again"));
        assertThat(textOf(_get(FailureCard.class))).contains("has erased this one: put it in once more");
        assertThat(button("Change and send again").isVisible()).isTrue();
    }

    @Test
    void aPostThatBecomesPublicIsLinkedAndOneThatIsTakenDownIsNot() {
        UploadFacts published = told.delivered(draft(), Forms.onlyMe(account, "seen by all"));
        told.posts(published);
        open("uploads/" + published.id());

        told.posts(published, BEYOND_A_DOUBLE);
        soon(() -> textOf(_get(TimelineList.class)).contains("It became public."));
        assertThat(_get(Anchor.class, spec -> spec.withText("Open on TikTok")).getHref())
                .isEqualTo("https://www.tiktok.com/@" + person.username + "/video/" + BEYOND_A_DOUBLE);
        assertThat(button("Copy link").isVisible()).isTrue();
        _assertNone(PostsCard.class);

        told.posts(published);
        soon(() -> textOf(_get(DetailsPage.class)).contains("Published · No longer public"));
        assertThat(textOf(_get(DetailsPage.class)))
                .contains("It is no longer public. TikTok took it down, or it was deleted or made private in the app.");
        _assertNone(Anchor.class, spec -> spec.withText("Open on TikTok"));
    }

    @Test
    void aDraftThatWasPostedSeveralTimesHasALinkForEachPost() {
        UploadFacts draft = told.delivered(draft(), Forms.forTheInbox(account, "again and again"));
        told.inInbox(draft);
        open("uploads/" + draft.id());

        told.posts(draft);
        soon(() -> textOf(_get(DetailsPage.class)).contains("You posted it in the TikTok app."));
        assertThat(textOf(_get(StatusChip.class)).strip()).isEqualTo("Published");
        told.posts(draft, BEYOND_A_DOUBLE);
        told.posts(draft, BEYOND_A_DOUBLE, BEYOND_A_DOUBLE + 2);
        told.posts(draft, BEYOND_A_DOUBLE + 2);

        soon(() -> textOf(_get(TimelineList.class)).contains("Post 1 is no longer public."));
        assertThat(textOf(_get(TimelineList.class))).contains("Post 1 became public.", "Post 2 became public.");
        assertThat(textOf(_get(PostsCard.class))).contains("Post 1No longer public", "Post 2Open on TikTok");
        assertThat(_find(Anchor.class, spec -> spec.withText("Open on TikTok")))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("https://www.tiktok.com/@" + person.username + "/video/" + (BEYOND_A_DOUBLE + 2));
    }

    @Test
    void aDraftInTheInboxSaysWhatToDoAndHandsOverTheCaption() {
        UploadFacts delivered = sent(Forms.forTheInbox(account, "take me along"));

        open("uploads/" + delivered.id());

        assertThat(textOf(_get(InboxCard.class)))
                .contains("Open TikTok on your phone", "TikTok keeps none of them", "take me along", "phone's camera");
        assertThat(button("Copy caption").isVisible()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Copy settings"));
    }

    @Test
    void whatWasChosenForADraftIsHandedOverToo() {
        UploadFacts delivered = sent(AForm.readyForTheInbox()
                .of(account.id())
                .visibleTo(PrivacyLevel.SELF_ONLY)
                .allowing(true, false, true)
                .form());
        open("uploads/" + delivered.id());

        assertThat(textOf(_get(InboxCard.class))).contains("Who can view: Only me", "Allow: comments and stitches");
        assertThat(button("Copy settings").isVisible()).isTrue();
    }

    @Test
    void aReasonThatNobodyKnowsIsShownAsItIs() {
        tiktok.enqueue(Fault.failReason("brand_new_reason"));
        UploadFacts failed = sent(Forms.onlyMe(account, "odd"));
        open("uploads/" + failed.id());

        assertThat(textOf(_get(FailureCard.class)))
                .contains("a code that Midx does not know: brand_new_reason", "Look in the TikTok app");
    }

    @Test
    void aSendCanBeCancelledUntilTikTokMayHaveItAll() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 503, "internal_error"));
        tiktok.enqueue(Fault.delay(Operation.VIDEO_INIT, Duration.ofSeconds(5)));
        UploadFacts draft = draft();
        submit(draft, Forms.onlyMe(account, "stop"));
        open("uploads/" + draft.id());

        _click(button("Cancel"));

        assertThat(statusOf(draft)).isEqualTo(UploadStatus.CANCELLED);
        assertThat(textOf(_get(DetailsPage.class))).contains("Nothing was posted.");
        assertThat(_get(Button.class, spec -> spec.withText("Delete")).isVisible())
                .isTrue();
    }

    @Test
    void somebodyElsesUploadIsNotThere() {
        UploadFacts draft = draft();
        signIn(creators.connectSomebodyNew().owner());

        open("uploads/" + draft.id());

        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @Test
    void anAddressWithoutAnIdIsNotThereEither() {
        open("uploads/nonsense");

        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }
}
