package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.Scheduling;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduleViewTest extends UploadViewTest {

    /** Where the browser of these tests says that it is. */
    private static final ZoneId READERS = ZoneId.of("Europe/Helsinki");

    @Autowired
    private Scheduling scheduling;

    @Test
    void theComposerSchedulesWithTheConsentInSightAndNothingIsSent() {
        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "for later"));
        open("uploads/" + draft.id() + "/edit");
        soon(() -> button("Schedule…").isEnabled());

        _click(button("Schedule…"));
        assertThat(textOf(_get(ScheduleDialog.class)))
                .contains(
                        "Your time zone: Eastern European Time (Europe/Helsinki)",
                        "By posting, you agree to TikTok's ",
                        "Music Usage Confirmation");
        Instant at = tomorrowAt(18);
        _get(DatePicker.class).setValue(LocalDate.ofInstant(at, READERS));
        _get(TimePicker.class).setValue(LocalTime.of(18, 0));
        assertThat(textOf(_get(ScheduleDialog.class))).contains("It is sent on ", "at 18:00.");
        _click(button("Schedule"));

        soon(() -> statusOf(draft) == UploadStatus.SCHEDULED);
        assertThat(now(draft).scheduledFor()).isEqualTo(at);
        assertThat(tiktok.posts()).isEmpty();
        soon(() -> place().equals("uploads"));
    }

    @Test
    void whatAnotherTabMakesOfTheDraftMeanwhileIsNotAgreedTo() {
        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "for later"));
        open("uploads/" + draft.id() + "/edit");
        soon(() -> button("Schedule…").isEnabled());
        _click(button("Schedule…"));

        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "something else"));
        soon(() -> _get(ComposerPage.class).form().caption().equals("something else"));
        _click(button("Schedule"));

        assertThat(getNotifications().getLast().getElement().getProperty("text"))
                .contains("This draft was changed meanwhile.");
        assertThat(statusOf(draft)).isEqualTo(UploadStatus.DRAFT);
        assertThat(now(draft).form().caption()).isEqualTo("something else");
    }

    @Test
    void aTimeThatIsTooSoonIsRefusedWithItsReason() {
        UploadFacts waiting = scheduled();
        open("uploads/" + waiting.id());
        _click(button("Change the time"));

        _get(DatePicker.class).setValue(LocalDate.ofInstant(Instant.now(), READERS));
        _get(TimePicker.class).setValue(LocalTime.MIDNIGHT);

        assertThat(textOf(_get(ScheduleDialog.class))).contains("less than 15 minutes ahead");
        assertThat(button("Schedule").isEnabled()).isFalse();
    }

    @Test
    void theDetailsSayWhenAndLetItBeMoved() {
        UploadFacts waiting = scheduled();
        open("uploads/" + waiting.id());
        assertThat(textOf(_get(DetailsPage.class)))
                .contains("Scheduled", "It waits for the time you chose.", "You scheduled it.", "at 12:00");

        _click(button("Change the time"));
        _get(TimePicker.class).setValue(LocalTime.of(13, 45));
        _click(button("Schedule"));

        assertThat(now(waiting).scheduledFor()).isEqualTo(tomorrowAt(12).plus(Duration.ofMinutes(105)));
        assertThat(textOf(_get(DetailsPage.class))).contains("at 13:45", "You chose another time.");
    }

    @Test
    void itCanBeTakenBackIntoADraft() {
        UploadFacts waiting = scheduled();
        open("uploads/" + waiting.id());

        _click(button("Back to draft"));

        assertThat(statusOf(waiting)).isEqualTo(UploadStatus.DRAFT);
        assertThat(_find(ScheduleCard.class)).isEmpty();
    }

    @Test
    void itCanBeSentAtOnceOrCancelled() {
        UploadFacts first = scheduled();
        UploadFacts second = scheduled();
        open("uploads/" + first.id());
        _click(button("Send now"));
        assertThat(textOf(_get(ConfirmDialog.class))).contains("Music Usage Confirmation");
        assertThat(statusOf(first)).isEqualTo(UploadStatus.SCHEDULED);
        _fireConfirm(_get(ConfirmDialog.class));

        open("uploads/" + second.id());
        _click(button("Cancel"));

        soon(() -> statusOf(first) == UploadStatus.PUBLISHED);
        assertThat(statusOf(second)).isEqualTo(UploadStatus.CANCELLED);
    }

    @Test
    void whoeverComesTooLateIsTold() {
        UploadFacts waiting = scheduled();
        open("uploads/" + waiting.id());
        // As a page has it that has not heard the news yet.
        Button back = button("Back to draft");
        scheduling.sendNow(account.owner(), waiting.id());

        back.click();

        assertThat(getNotifications())
                .singleElement()
                .satisfies(notice -> assertThat(notice.getElement().getProperty("text"))
                        .isEqualTo("It has started meanwhile, so its time cannot be changed any more."));
        assertThat(statusOf(waiting)).isNotEqualTo(UploadStatus.DRAFT);
    }

    private UploadFacts scheduled() {
        return scheduling
                .schedule(draft(), Forms.onlyMe(account, "for later"), null, tomorrowAt(12))
                .orElseThrow();
    }

    private static Instant tomorrowAt(int hour) {
        return LocalDate.now(READERS)
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(READERS)
                .toInstant();
    }
}
