package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.SchedulingWindow;
import app.midx.upload.SubmissionProblem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for a time, says what it means, and what is agreed to by choosing it. */
class ScheduleDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker day = new DatePicker("Day");
    private final TimePicker time = new TimePicker("Time");
    private final Paragraph meaning = new Paragraph();
    private final Paragraph warning = new Paragraph();
    private final Button schedule = new Button("Schedule");
    private final Times times;
    private final Function<LocalSlot, String> warnings;

    /**
     * @param suggested a time to begin with; null for the next full hour that can be chosen
     * @param warnings what there is to say of a time, empty where there is nothing
     */
    ScheduleDialog(
            Times times,
            Declaration declaration,
            @Nullable Instant suggested,
            Function<LocalSlot, String> warnings,
            Consumer<Instant> chosen) {
        this.times = times;
        this.warnings = warnings;
        setHeaderTitle("Choose a time");
        setWidth("min(26rem, calc(100vw - 2rem))");
        fields(suggested);
        ConsentLine consent = new ConsentLine();
        consent.show(declaration);
        meaning.getElement().setAttribute("role", "status");
        warning.addClassName("midx-slot-warning");
        warning.getElement().setAttribute("role", "status");
        Div fields = new Div(day, time);
        fields.addClassName("midx-slot-fields");
        Div body = new Div(fields, zone(), meaning, warning, consent);
        body.addClassName("midx-slot");
        add(body);
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        schedule.setDisableOnClick(true);
        schedule.addClickListener(click -> confirm(chosen));
        getFooter().add(new Button("Not now", click -> close()), schedule);
        show();
    }

    private void fields(@Nullable Instant suggested) {
        Instant now = times.clock().instant();
        LocalSlot first = LocalSlot.of(SchedulingWindow.first(now), times.zone());
        LocalSlot begin = suggested == null || suggested.isBefore(SchedulingWindow.first(now))
                ? new LocalSlot(
                        first.local()
                                .plusMinutes(59)
                                .withMinute(0)
                                .withSecond(0)
                                .withNano(0),
                        times.zone())
                : LocalSlot.of(suggested, times.zone());
        day.setMin(first.local().toLocalDate());
        day.setMax(LocalDate.ofInstant(SchedulingWindow.last(now), times.zone()));
        day.setValue(begin.local().toLocalDate());
        time.setStep(STEP);
        // As all other times here: 24 hours, the day before the month.
        day.setLocale(Locale.UK);
        time.setLocale(Locale.UK);
        time.setValue(begin.local().toLocalTime());
        day.addValueChangeListener(change -> show());
        time.addValueChangeListener(change -> show());
    }

    private Paragraph zone() {
        Paragraph zone = new Paragraph("Your time zone: " + LocalSlot.name(times.zone()));
        zone.addClassName("midx-small");
        return zone;
    }

    private @Nullable LocalSlot slot() {
        LocalDate date = day.getValue();
        LocalTime hour = time.getValue();
        return date == null || hour == null ? null : new LocalSlot(date.atTime(hour), times.zone());
    }

    private void show() {
        LocalSlot slot = slot();
        List<SubmissionProblem> problems = slot == null
                ? List.of()
                : SchedulingWindow.check(slot.instant(), times.clock().instant());
        schedule.setEnabled(slot != null && problems.isEmpty());
        if (slot == null) {
            meaning.setText("Choose a day and a time.");
        } else if (problems.isEmpty()) {
            meaning.setText(("It is sent on " + slot.words() + ". " + slot.note()).strip());
        } else {
            var why = problems.getFirst().explanation();
            meaning.setText(why.cause() + " " + why.nextStep());
        }
        String said = slot == null || !problems.isEmpty() ? "" : warnings.apply(slot);
        warning.setText(said);
        warning.setVisible(!said.isEmpty());
    }

    private void confirm(Consumer<Instant> chosen) {
        LocalSlot slot = slot();
        // It can still be pressed while the browser fades it out.
        if (slot != null && isOpened()) {
            close();
            chosen.accept(slot.instant());
        }
    }
}
