package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Operation;
import app.midx.upload.AForm;
import app.midx.upload.Declaration;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SpacingViewTest extends UploadViewTest {

    private static final ZoneId READERS = ZoneId.of("Europe/Helsinki");

    @Autowired
    private JdbcClient jdbc;

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
    void eachLineSaysWhoGetsWhatAndEachKindWhatIsAgreedTo() {
        ready("plain");
        save(AForm.readyForTheInbox().of(account.id()).form());
        open("calendar");
        openDialog();

        assertThat(textOf(_get(OrderedList.class)))
                .contains("plain → " + person.displayName + " · Only me.")
                .containsPattern("\\.mp4 → " + person.displayName + " · inbox draft\\.");
        assertThat(textOf(_get(ConsentLines.class)))
                .contains("By posting, you agree")
                .doesNotContain("Branded Content Policy", "branded content:");
    }

    @Test
    void brandedContentHasItsOwnSentenceAsItIsWrittenDown() {
        UploadFacts plain = ready("plain");
        UploadFacts branded = save(AForm.readyForTheInbox()
                .of(account.id())
                .captioned("paid")
                .disclosing(false, true)
                .form());
        open("calendar");
        openDialog();

        assertThat(textOf(_get(OrderedList.class))).contains("paid → ", " · branded content.");
        assertThat(textOf(_get(ConsentLines.class)))
                .contains("Without branded content: By posting", "With branded content: By posting");
        _click(button("Schedule 2"));
        soon(() -> statusOf(branded) == UploadStatus.SCHEDULED);
        assertThat(declared(plain)).isEqualTo(Declaration.MUSIC.text());
        assertThat(declared(branded)).isEqualTo(Declaration.MUSIC_AND_BRANDED.text());
        open("calendar");
        assertThat(textOf(_get(CalendarView.class))).contains("Music Usage Confirmation");
    }

    @Test
    void draftsThatAreLeftOutAreCounted() {
        assertThat(new PlannedDrafts(List.of(), 12).leftOut()).startsWith("12 older drafts are not shown.");
        assertThat(new PlannedDrafts(List.of(), 0).leftOut()).isEmpty();
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

    private UploadFacts save(UploadForm form) {
        return uploads.save(account.owner(), draft().id(), form).orElseThrow();
    }

    private static void openDialog() {
        _click(button("Schedule several drafts"));
        soon(() -> !_find(SpacingDialog.class).isEmpty());
    }

    private String declared(UploadFacts upload) {
        return jdbc.sql("SELECT declaration FROM upload_consent WHERE upload_id = :id")
                .param("id", upload.id().bytes())
                .query(String.class)
                .single();
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
