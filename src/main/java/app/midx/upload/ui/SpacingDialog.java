package app.midx.upload.ui;

import app.midx.upload.Declaration;
import app.midx.upload.SchedulingWindow;
import app.midx.upload.SubmissionProblem;
import app.midx.upload.UploadFacts;
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

    private final CheckboxGroup<UploadFacts> drafts = new CheckboxGroup<>("Drafts");
    private final DatePicker day = new DatePicker("First day");
    private final TimePicker time = new TimePicker("Time");
    private final Select<Gap> gap = new Select<>();
    private final OrderedList plan = new OrderedList();
    private final Paragraph trouble = new Paragraph();
    private final ConsentLine consent = new ConsentLine();
    private final Button schedule = new Button("Schedule");
    private final List<UploadFacts> ready;
    private final Times times;

    /**
     * @param missing of each draft what it lacks; those that lack nothing can be chosen
     * @param chosen gets the time of each chosen draft
     */
    SpacingDialog(
            Map<UploadFacts, List<SubmissionProblem>> missing,
            Times times,
            Consumer<Map<UploadFacts, Instant>> chosen) {
        this.times = times;
        this.ready = missing.keySet().stream()
                .filter(draft -> missing.getOrDefault(draft, List.of()).isEmpty())
                .toList();
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
        Div body = new Div(drafts, row, zone, plan, trouble, incomplete(missing), consent);
        body.addClassName("midx-slot");
        add(body);
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        schedule.setDisableOnClick(true);
        schedule.addClickListener(click -> {
            close();
            chosen.accept(planned());
        });
        getFooter().add(new Button("Not now", click -> close()), schedule);
        show();
    }

    private void fields() {
        Instant now = times.clock().instant();
        LocalSlot first = LocalSlot.of(SchedulingWindow.first(now), times.zone());
        drafts.setItems(ready);
        drafts.setItemLabelGenerator(UploadWords::title);
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

    private Map<UploadFacts, LocalSlot> slots() {
        List<UploadFacts> wanted =
                ready.stream().filter(drafts.getValue()::contains).toList();
        Map<UploadFacts, LocalSlot> slots = new LinkedHashMap<>();
        if (day.getValue() != null && time.getValue() != null) {
            List<LocalSlot> free =
                    gap.getValue().slots(day.getValue().atTime(time.getValue()), times.zone(), wanted.size());
            for (int n = 0; n < wanted.size(); n++) {
                slots.put(wanted.get(n), free.get(n));
            }
        }
        return slots;
    }

    private Map<UploadFacts, Instant> planned() {
        Map<UploadFacts, Instant> planned = new LinkedHashMap<>();
        slots().forEach((draft, slot) -> planned.put(draft, slot.instant()));
        return planned;
    }

    private void show() {
        Map<UploadFacts, LocalSlot> slots = slots();
        plan.removeAll();
        slots.forEach((draft, slot) ->
                plan.add(new ListItem(slot.words() + ": " + UploadWords.title(draft) + ". " + slot.note())));
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
        consent.setVisible(!slots.isEmpty());
        consent.show(
                slots.keySet().stream().anyMatch(draft -> draft.form().isBrandedContent())
                        ? Declaration.MUSIC_AND_BRANDED
                        : Declaration.MUSIC);
    }

    private static Div incomplete(Map<UploadFacts, List<SubmissionProblem>> missing) {
        UnorderedList list = new UnorderedList();
        missing.forEach((draft, problems) -> problems.stream()
                .findFirst()
                .ifPresent(first -> list.add(new ListItem(
                        new Anchor(UploadNavigation.composerPath(draft.id()), UploadWords.title(draft)),
                        new Span(": " + first.explanation().cause())))));
        Div part = new Div(new Paragraph("Not complete yet:"), list);
        part.setVisible(list.getComponentCount() > 0);
        return part;
    }
}
