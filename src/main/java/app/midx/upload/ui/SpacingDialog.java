package app.midx.upload.ui;

import app.midx.upload.SchedulingWindow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Spreads several drafts over times: which ones, from when on, how far apart; shows what comes of it before anything is agreed to. */
class SpacingDialog extends Dialog {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final CheckboxGroup<PlannedDraft> drafts = new CheckboxGroup<>("Drafts");
    private final DatePicker day = new DatePicker("First day");
    private final TimePicker time = new TimePicker("Time");
    private final Select<Gap> gap = new Select<>();
    private final OrderedList plan = new OrderedList();
    private final Paragraph trouble = new Paragraph();
    private final ConsentLines consent = new ConsentLines();
    private final Button schedule = new Button("Schedule");
    private final List<PlannedDraft> ready;
    private final Times times;

    /**
     * @param found those that lack nothing can be chosen
     * @param chosen gets the time of each chosen draft
     */
    SpacingDialog(PlannedDrafts found, Times times, Consumer<Map<PlannedDraft, Instant>> chosen) {
        this.times = times;
        this.ready = found.ready();
        setHeaderTitle("Schedule several drafts");
        setWidth("min(34rem, calc(100vw - 2rem))");
        fields();
        Div row = new Div(day, time, gap);
        row.addClassName("midx-spacing-fields");
        Paragraph zone = new Paragraph("Your time zone: " + LocalSlot.name(times.zone()));
        zone.addClassName("midx-small");
        plan.getElement().setAttribute("aria-label", "What comes of it");
        trouble.addClassName("midx-slot-warning");
        trouble.getElement().setAttribute("role", "status");
        Div body = new Div(drafts, row, zone, plan, trouble, incomplete(found.incomplete()), leftOut(found), consent);
        body.addClassName("midx-slot");
        add(body);
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        schedule.setDisableOnClick(true);
        schedule.addClickListener(click -> {
            // It can still be pressed while the browser fades it out.
            if (isOpened()) {
                close();
                chosen.accept(planned());
            }
        });
        getFooter().add(new Button("Not now", click -> close()), schedule);
        show();
    }

    private void fields() {
        Instant now = times.clock().instant();
        LocalSlot first = LocalSlot.of(SchedulingWindow.first(now), times.zone());
        drafts.setItems(ready);
        drafts.setItemLabelGenerator(PlannedDraft::title);
        drafts.select(ready);
        drafts.setVisible(!ready.isEmpty());
        day.setMin(first.local().toLocalDate());
        boolean today = first.local().toLocalTime().isBefore(EVENING);
        day.setValue(first.local().toLocalDate().plusDays(today ? 0 : 1));
        // As all other times here: 24 hours, the day before the month.
        day.setLocale(Locale.UK);
        time.setLocale(Locale.UK);
        time.setValue(EVENING);
        gap.setLabel("Then");
        gap.setItems(Gap.values());
        gap.setItemLabelGenerator(Gap::label);
        gap.setValue(Gap.DAY);
        drafts.addValueChangeListener(change -> show());
        day.addValueChangeListener(change -> show());
        time.addValueChangeListener(change -> show());
        gap.addValueChangeListener(change -> show());
    }

    private Map<PlannedDraft, LocalSlot> slots() {
        List<PlannedDraft> wanted =
                ready.stream().filter(drafts.getValue()::contains).toList();
        Map<PlannedDraft, LocalSlot> slots = new LinkedHashMap<>();
        if (day.getValue() != null && time.getValue() != null) {
            List<LocalSlot> free =
                    gap.getValue().slots(day.getValue().atTime(time.getValue()), times.zone(), wanted.size());
            for (int n = 0; n < wanted.size(); n++) {
                slots.put(wanted.get(n), free.get(n));
            }
        }
        return slots;
    }

    private Map<PlannedDraft, Instant> planned() {
        Map<PlannedDraft, Instant> planned = new LinkedHashMap<>();
        slots().forEach((draft, slot) -> planned.put(draft, slot.instant()));
        return planned;
    }

    private void show() {
        Map<PlannedDraft, LocalSlot> slots = slots();
        plan.removeAll();
        slots.forEach((draft, slot) -> plan.add(new ListItem(
                (slot.words() + ": " + draft.title() + " " + draft.destination() + ". " + slot.note()).strip())));
        String wrong = slots.values().stream()
                .flatMap(slot -> SchedulingWindow.check(
                                slot.instant(), times.clock().instant())
                        .stream()
                        .map(problem ->
                                slot.words() + ": " + problem.explanation().cause()))
                .findFirst()
                .orElse("");
        trouble.setText(wrong);
        trouble.setVisible(!wrong.isEmpty());
        schedule.setEnabled(!slots.isEmpty() && wrong.isEmpty());
        schedule.setText(slots.isEmpty() ? "Schedule" : "Schedule " + slots.size());
        consent.show(slots.keySet().stream().map(draft -> draft.upload().form()).toList());
    }

    private static Paragraph leftOut(PlannedDrafts found) {
        Paragraph note = new Paragraph(found.leftOut());
        note.setVisible(found.more() > 0);
        return note;
    }

    private static Div incomplete(List<PlannedDraft> drafts) {
        UnorderedList list = new UnorderedList();
        drafts.forEach(draft -> list.add(new ListItem(
                new Anchor(UploadNavigation.composerPath(draft.upload().id()), draft.title()),
                new Span(": " + draft.missing().getFirst().explanation().cause()))));
        Div part = new Div(new Paragraph("Not complete yet:"), list);
        part.setVisible(list.getComponentCount() > 0);
        return part;
    }
}
