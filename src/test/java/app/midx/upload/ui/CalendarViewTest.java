package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.Scheduling;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CalendarViewTest extends UploadViewTest {

    /** Where the browser of these tests says that it is. */
    private static final ZoneId READERS = ZoneId.of("Europe/Helsinki");

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Scheduling scheduling;

    @Test
    void whatWaitsAndWhatWasPostedIsOnItsDay() {
        UploadFacts posted = sent(Forms.onlyMe(account, "posted today"));
        UploadFacts waiting = scheduled();
        draft();

        open("calendar");
        look("month", LocalDate.now(READERS));

        assertThat(items()).contains(posted.id().toString(), "posted today", "Published");
        look("week", LocalDate.ofInstant(waiting.requireScheduledFor(), READERS));
        assertThat(items()).contains(waiting.id().toString(), "\"time\":\"12:00\"", "\"movable\":true");
        assertThat(items()).doesNotContain("No caption");
        assertThat(textOf(_get(CalendarView.class)))
                .contains(
                        "Times are yours: Eastern European Time (Europe/Helsinki)",
                        "Moving it means that it is posted then",
                        "Music Usage Confirmation");
    }

    @Test
    void whatIsDraggedIsMoved() {
        UploadFacts waiting = scheduled();
        open("calendar");
        LocalDateTime slot = LocalDateTime.ofInstant(waiting.requireScheduledFor(), READERS)
                .plusDays(1)
                .withHour(20);

        drag(waiting, slot.toString());

        assertThat(now(waiting).scheduledFor()).isEqualTo(slot.atZone(READERS).toInstant());
    }

    @Test
    void aPlaceInThePastIsRefusedAndNothingChanges() {
        UploadFacts waiting = scheduled();
        open("calendar");

        drag(waiting, LocalDateTime.now(READERS).minusDays(1).toString());
        drag(waiting, "whenever");

        assertThat(now(waiting).scheduledFor()).isEqualTo(waiting.scheduledFor());
    }

    @Test
    void itIsMovedWithoutAMouseToo() {
        UploadFacts waiting = scheduled();
        open("calendar");

        tell(waiting, "item-opened", "");
        _click(button("Move to…"));
        _get(TimePicker.class).setValue(LocalTime.of(7, 30));
        _click(button("Schedule"));

        assertThat(now(waiting).scheduledFor()).isEqualTo(tomorrowAt(7).plus(Duration.ofMinutes(30)));
    }

    @Test
    void itIsTakenBackFromHere() {
        UploadFacts waiting = scheduled();
        open("calendar");

        tell(waiting, "item-opened", "");
        _click(button("Back to draft"));

        assertThat(statusOf(waiting)).isEqualTo(UploadStatus.DRAFT);
    }

    @Test
    void nobodyElsesUploadsAreThere() {
        UploadFacts waiting = scheduled();
        signIn(creators.connectSomebodyNew().owner());
        open("calendar");
        look("week", LocalDate.ofInstant(waiting.requireScheduledFor(), READERS));
        assertThat(items()).doesNotContain(waiting.id().toString());

        drag(waiting, LocalDateTime.now(READERS).plusDays(3).toString());
        tell(waiting, "item-opened", "");

        assertThat(now(waiting).scheduledFor()).isEqualTo(waiting.scheduledFor());
        assertThat(_find(CalendarItemDialog.class)).isEmpty();
    }

    private static void look(String view, LocalDate day) {
        UI.getCurrent().navigate("calendar", QueryParameters.simple(Map.of("view", view, "day", day.toString())));
    }

    private void drag(UploadFacts upload, String slot) {
        tell(upload, "item-moved", slot);
    }

    private static void tell(UploadFacts upload, String event, String slot) {
        ObjectNode data = JSON.createObjectNode();
        data.put("event.detail.id", upload.id().toString());
        data.put("event.detail.slot", slot);
        BasicUtilsKt._fireDomEvent(_get(CalendarBoard.class), event, data);
    }

    private static String items() {
        return String.valueOf(_get(CalendarBoard.class).getElement().getPropertyRaw("items"));
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
