package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A creator sees by week or month what was posted and what is going to be, and moves what waits to another time: by dragging it, or
 * by opening it and choosing one.
 */
@Route(UploadNavigation.CALENDAR)
@PageTitle("Calendar · Midx")
@Menu(title = "Calendar", order = 15)
@RolesAllowed(CreatorPrincipal.ROLE)
class CalendarView extends Div implements BeforeEnterObserver {

    private final Uploads uploads;
    private final ScheduleDesk desk;
    private final CreatorId owner;
    private final ScheduleActions actions;
    private final CalendarHead head = new CalendarHead();
    private final CalendarBoard board = new CalendarBoard(this::open, this::move);
    private final Paragraph hint = new Paragraph();
    private final ConsentLines consent = new ConsentLines();
    private Times times;
    private String kind = "";
    private String day = "";

    CalendarView(
            Uploads uploads,
            ScheduleDesk desk,
            Background background,
            CurrentCreator creator,
            LiveNews news,
            Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.owner = creator.require();
        this.times = Times.universal(clock);
        this.actions = new ScheduleActions(desk, owner, () -> times);
        addClassNames("midx-page", "midx-calendar-page");
        hint.addClassName("midx-small");
        add(head, board, hint, consent, new SpacingButton(desk, background, owner, () -> times));
        Times.whereReaderIs(UI.getCurrent(), clock, this::readerIsThere);
        news.follow(this, owner, this::take);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        kind = parameters.getSingleParameter("view").orElse("");
        day = parameters.getSingleParameter("day").orElse("");
        show();
    }

    private void readerIsThere(Times reader) {
        times = reader;
        show();
    }

    private void take(List<UploadNews> all) {
        if (all.stream().anyMatch(news -> !(news instanceof UploadNews.Moved))) {
            show();
        }
    }

    private void show() {
        CalendarSpan span =
                CalendarSpan.of(kind, day, LocalDate.ofInstant(times.clock().instant(), times.zone()));
        List<UploadFacts> found = desk.scheduling().between(owner, span.from(times.zone()), span.until(times.zone()));
        List<UploadFacts> waiting = found.stream()
                .filter(upload -> upload.status() == UploadStatus.SCHEDULED)
                .toList();
        head.show(span, times);
        board.show(
                span,
                found.stream()
                        .map(upload -> CalendarItem.of(upload, times.zone()))
                        .toList(),
                times);
        hint.setText(
                waiting.isEmpty()
                        ? "Nothing waits for its time here. In the composer, choose “Schedule…” beside the button that posts."
                        : "To move a video, drag it, or open it and choose “Move to…”. Moving it means that it is posted then, with the choices as they are.");
        consent.show(waiting.stream().map(UploadFacts::form).toList());
    }

    private void open(UploadId id) {
        uploads.find(owner, id).ifPresent(upload -> {
            if (upload.status() == UploadStatus.SCHEDULED) {
                new CalendarItemDialog(
                                upload,
                                times,
                                () -> actions.move(upload, _ -> show()),
                                () -> actions.unschedule(upload, _ -> show()))
                        .open();
            } else {
                UploadNavigation.toDetails(id);
            }
        });
    }

    private void move(UploadId id, LocalDateTime slot) {
        LocalSlot there = new LocalSlot(slot, times.zone());
        uploads.find(owner, id).ifPresent(upload -> {
            String warning = desk.warning(upload, upload.form(), there);
            String note = (there.note() + " " + warning).strip();
            actions.move(upload, there.instant(), _ -> {
                if (!note.isEmpty()) {
                    Notices.bad(note);
                }
            });
        });
        show();
    }
}
