package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadDetailsViewTest extends UploadViewTest {

    @Test
    void aDraftCanBeEditedOrDeletedAfterAQuestion() {
        UploadFacts draft = draft();
        open("uploads/" + draft.id());
        _click(button("Edit"));
        assertThat(place()).isEqualTo("uploads/" + draft.id() + "/edit");

        open("uploads/" + draft.id());
        _click(button("Delete"));
        assertThat(uploads.find(account.owner(), draft.id())).isPresent();
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(place()).isEqualTo("uploads");
        assertThat(uploads.find(account.owner(), draft.id())).isEmpty();
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
                        "TikTok published it.");
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
    void whatNeedsAttentionCanBeTriedAgainAndIsFollowedToItsEnd() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "spam_risk_too_many_posts"));
        UploadFacts held = sent(Forms.onlyMe(account, "one too many"));
        open("uploads/" + held.id());

        _click(button("Try again"));

        soon(() -> textOf(_get(DetailsPage.class)).contains("for you alone, as you chose"));
        assertThat(textOf(_get(TimelineList.class))).contains("You asked for another try.");
        assertThat(_find(FailureCard.class)).isEmpty();
    }

    @Test
    void aDraftInTheInboxSaysWhatToDoAndHandsOverTheCaption() {
        UploadFacts delivered = sent(Forms.forTheInbox(account, "take me along"));

        open("uploads/" + delivered.id());

        assertThat(textOf(_get(InboxCard.class))).contains("Open TikTok on your phone", "take me along");
        assertThat(button("Copy caption").isVisible()).isTrue();
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
