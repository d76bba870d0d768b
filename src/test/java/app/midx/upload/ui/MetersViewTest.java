package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.testing.PastSends;
import app.midx.testing.SettableClock;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creator sees how near TikTok's caps are before they press the button, and when there is a place again. */
@Import(PastSends.class)
class MetersViewTest extends UploadViewTest {

    @Autowired
    private PastSends past;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theComposerTellsHowManyPostsAreUsedAndFollowsTheMode() {
        past.posts(account, 3, clock.instant());
        past.draft(account, "IN_INBOX", "SUCCEEDED", clock.instant());
        past.draft(account, "IN_INBOX", "SUCCEEDED", clock.instant());

        compose();

        assertThat(meters()).contains("3 of about 15 posts in 24 hours").doesNotContain("drafts", "Nearly");
        choose(mode(), SendMode.INBOX_DRAFT);
        assertThat(meters()).contains("2 of 5 drafts waiting in the inbox").doesNotContain("posts", "creators");
    }

    @Test
    void theMetersAreThoseOfTheChosenAccount() {
        past.posts(account, 3, clock.instant());
        ConnectedAccount other = creators.connectTo(account.owner(), creators.addSomebodyNew().name);
        compose();
        _assertNone(MeterList.class);

        choose(accounts(), other);
        assertThat(meters()).contains("0 of about 15 posts");

        choose(accounts(), account);
        assertThat(meters()).contains("3 of about 15 posts");
    }

    @Test
    void fromFourFifthsOnTheCreatorIsWarnedInWordsToo() {
        past.posts(account, 12, clock.instant());

        compose();

        assertThat(meters()).contains("Nearly used up: 12 of about 15 posts in 24 hours");
        assertThat(button("Post to TikTok").isEnabled()).isFalse();
    }

    @Test
    void whereNothingIsLeftTheButtonSaysWhenThereIsAPlaceAgain() {
        past.posts(account, 15, clock.instant().minus(Duration.ofHours(23)));

        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "one too many"));
        open("uploads/" + draft.id() + "/edit");
        settle();

        assertThat(meters()).contains("Used up: 15 of about 15 posts");
        assertThat(textOf(_get(PostBar.class))).containsPattern("The next place is free (today|tomorrow) at ");
        assertThat(textOf(_get(ChecksPanel.class))).contains("TikTok's limits", "Where it lies: ");
        assertThat(button("Post to TikTok").isEnabled()).isFalse();

        choose(mode(), SendMode.INBOX_DRAFT);
        assertThat(button("Send draft to TikTok").isEnabled()).isTrue();
    }

    @Test
    void whatIsForLaterWaitsForNoPlaceOfToday() {
        past.posts(account, 15, clock.instant().minus(Duration.ofHours(23)));
        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "one too many"));
        open("uploads/" + draft.id() + "/edit");
        settle();
        assertThat(button("Post to TikTok").isEnabled()).isFalse();

        _click(button("Schedule…"));
        _click(button("Schedule"));

        soon(() -> statusOf(draft) == UploadStatus.SCHEDULED);
    }

    @Test
    void aSendOfAnotherUploadIsCountedWhileTheComposerIsOpen() {
        UploadFacts other = draft();
        compose();
        assertThat(meters()).contains("0 of about 15 posts");

        submit(other, Forms.onlyMe(account, "meanwhile"));

        soon(() -> meters().contains("1 of about 15 posts"));
    }

    @Test
    void whatWasTakenByOthersMeanwhileIsRefusedWithTheTime() {
        past.posts(account, 14, clock.instant());
        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "the last one"));
        open("uploads/" + draft.id() + "/edit");
        settle();
        past.post(account, clock.instant());

        _click(button("Post to TikTok"));
        soon(() -> !getNotifications().isEmpty());

        assertThat(getNotifications())
                .singleElement()
                .satisfies(notice -> assertThat(notice.getElement().getProperty("text"))
                        .contains("Nothing was sent.", "The next place is free "));
        assertThat(statusOf(draft)).isEqualTo(UploadStatus.DRAFT);
    }

    @Test
    void theEndOfTikToksAccessIsToldInTimeAndNotBefore() {
        compose();
        assertThat(meters()).doesNotContain("access");

        jdbc.sql("UPDATE tiktok_account SET refresh_token_expires_at = ? WHERE id = ?")
                .param(LocalDateTime.now(ZoneOffset.UTC).plusDays(12))
                .param(account.id().bytes())
                .update();
        compose();

        assertThat(meters()).contains("Soon: TikTok access until ", "Reconnect the account on the account page");
    }

    @Test
    void theDetailsOfAStoppedUploadSayWhenThereIsAPlaceAgain() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "spam_risk_too_many_posts"));
        UploadFacts stopped = sent(Forms.onlyMe(account, "stopped"));
        assertThat(stopped.status()).isEqualTo(UploadStatus.NEEDS_ATTENTION);
        open("uploads/" + stopped.id());
        assertThat(textOf(_get(FailureCard.class))).doesNotContain("next place");

        past.posts(account, 14, clock.instant());
        past.post(account, clock.instant());
        open("uploads");
        open("uploads/" + stopped.id());

        assertThat(textOf(_get(FailureCard.class))).contains("The next place is free ");
        _click(button("Try again"));
        _fireConfirm(_get(TryAgainDialog.class));
        assertThat(statusOf(stopped)).isEqualTo(UploadStatus.NEEDS_ATTENTION);
        assertThat(getNotifications())
                .singleElement()
                .satisfies(notice -> assertThat(notice.getElement().getProperty("text"))
                        .contains("Nothing was sent.", "The next place is free "));
    }

    private void compose() {
        UploadFacts draft = uploads.newDraft(account.owner());
        open("uploads");
        open("uploads/" + draft.id() + "/edit");
        settle();
    }

    private static void settle() {
        soon(() -> !textOf(_get(ChecksPanel.class)).contains("Asking TikTok"));
    }

    private static String meters() {
        return textOf(_get(MeterList.class)).replaceAll("\\s+", " ");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<SendMode> mode() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("How to send"));
    }

    @SuppressWarnings("unchecked")
    private static Select<ConnectedAccount> accounts() {
        return _get(Select.class, spec -> spec.withLabel("Account"));
    }
}
