package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Operation;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingViewTest extends UploadViewTest {

    private static final ZoneId READERS = ZoneId.of("Europe/Helsinki");

    @Test
    void completeDraftsAreSpreadOverDaysAndTheOthersSayWhatTheyLack() {
        UploadFacts first = ready("one");
        UploadFacts second = ready("two");
        UploadFacts bare = draft();
        open("calendar");

        _click(button("Schedule several drafts"));
        soon(() -> !_find(SpacingDialog.class).isEmpty());
        LocalDate day = LocalDate.now(READERS).plusDays(2);
        _get(DatePicker.class, spec -> spec.withLabel("First day")).setValue(day);

        assertThat(textOf(_get(SpacingDialog.class)))
                .contains(
                        "Not complete yet:",
                        "Nobody has chosen yet who can view this video.",
                        "Music Usage Confirmation");
        int asked = timesAsked();
        _click(button("Schedule 2"));
        soon(() -> statusOf(second) == UploadStatus.SCHEDULED);

        assertThat(now(first).scheduledFor()).isEqualTo(at(day.atTime(18, 0)));
        assertThat(now(second).scheduledFor()).isEqualTo(at(day.plusDays(1).atTime(18, 0)));
        assertThat(statusOf(bare)).isEqualTo(UploadStatus.DRAFT);
        assertThat(timesAsked() - asked)
                .as("questions for one account and press")
                .isEqualTo(1);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void timesThatCannotBeChosenAreSaidBeforeThePress() {
        ready("one");
        ready("two");
        open("calendar");
        _click(button("Schedule several drafts"));
        soon(() -> !_find(SpacingDialog.class).isEmpty());

        @SuppressWarnings("unchecked")
        Select<Gap> gap = _get(Select.class);
        gap.setValue(Gap.WEEK);
        _get(DatePicker.class).setValue(LocalDate.now(READERS).plusDays(28));

        assertThat(textOf(_get(SpacingDialog.class))).contains("more than 30 days ahead");
        assertThat(button("Schedule 2").isEnabled()).isFalse();
    }

    @Test
    void daysKeepTheTimeOfDayWhereTheClocksChangeAndHoursAreHours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime evening = LocalDateTime.parse("2027-03-27T18:00");

        List<Instant> days = Gap.DAY.slots(evening, berlin, 2).stream()
                .map(LocalSlot::instant)
                .toList();
        List<Instant> hours = Gap.TWELVE_HOURS.slots(evening, berlin, 2).stream()
                .map(LocalSlot::instant)
                .toList();

        assertThat(days).containsExactly(Instant.parse("2027-03-27T17:00:00Z"), Instant.parse("2027-03-28T16:00:00Z"));
        assertThat(hours).containsExactly(Instant.parse("2027-03-27T17:00:00Z"), Instant.parse("2027-03-28T05:00:00Z"));
    }

    private UploadFacts ready(String caption) {
        UploadFacts draft = draft();
        return uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, caption))
                .orElseThrow();
    }

    private int timesAsked() {
        return (int) tiktok.requests().stream()
                .filter(request -> request.operation() == Operation.CREATOR_INFO)
                .count();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(READERS).toInstant();
    }
}
