package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.SchedulingWindow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The days with what is on them; drags are told as they end, and decided here. */
@Tag("midx-calendar")
@JsModule("./midx-calendar.ts")
class CalendarBoard extends Component {

    private static final String ID = "event.detail.id";
    private static final String SLOT = "event.detail.slot";

    /** @param moved gets the local time without its zone */
    CalendarBoard(Consumer<UploadId> opened, BiConsumer<UploadId, LocalDateTime> moved) {
        getElement()
                .addEventListener("item-opened", event -> id(event).ifPresent(opened))
                .addEventData(ID);
        getElement()
                .addEventListener(
                        "item-moved",
                        event -> id(event).ifPresent(id -> slot(event).ifPresent(slot -> moved.accept(id, slot))))
                .addEventData(ID)
                .addEventData(SLOT);
    }

    void show(CalendarSpan span, List<CalendarItem> items, Times times) {
        Instant now = times.clock().instant();
        getElement()
                .setProperty("kind", span.kind().key())
                .setProperty("month", span.day().toString().substring(0, 7))
                .setProperty("now", LocalDateTime.ofInstant(now, times.zone()).toString())
                .setProperty("ahead", Math.toIntExact(SchedulingWindow.LEAST_AHEAD.toMinutes()))
                .setProperty(
                        "last",
                        LocalDateTime.ofInstant(SchedulingWindow.last(now), times.zone())
                                .toString());
        getElement()
                .setPropertyList(
                        "days", span.days().stream().map(LocalDate::toString).toList());
        getElement().setPropertyList("items", items);
    }

    private static Optional<UploadId> id(DomEvent event) {
        return UploadId.parse(event.getEventData().path(ID).asString(""));
    }

    private static Optional<LocalDateTime> slot(DomEvent event) {
        try {
            return Optional.of(
                    LocalDateTime.parse(event.getEventData().path(SLOT).asString("")));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
