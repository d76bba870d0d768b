package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.media.StagedMedia;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The details as they are seen. They are built anew where something was written down, and not for bytes that move. */
class DetailsPage extends Div {

    private final DetailsActions.Listener listener;
    private final StatusChip chip = new StatusChip();
    private final PaceLine pace = new PaceLine();
    private final Paces paces;
    private final Paragraph meaning = new Paragraph();
    private final TimelineList timeline;
    private final Div head = new Div();
    private final Div arrival = new Div();
    private final Div main = new Div();
    private final Div aside = new Div();
    private Times times;
    private ScheduleCard.@Nullable Listener schedule;
    private @Nullable UploadDetails shown;

    DetailsPage(Times times, DetailsActions.Listener listener) {
        this.listener = listener;
        this.times = times;
        this.paces = new Paces(times.clock());
        this.timeline = new TimelineList(times);
        addClassNames("midx-page", "midx-details");
        meaning.addClassName("midx-lede");
        meaning.getElement().setAttribute("role", "status");
        head.addClassName("midx-details-head");
        main.addClassName("midx-details-main");
        aside.addClassName("midx-details-aside");
        Div columns = new Div(main, aside);
        columns.addClassName("midx-details-columns");
        add(back(), head, arrival, columns);
    }

    /** What can be made of the time of a scheduled upload. */
    void onSchedule(ScheduleCard.Listener made) {
        schedule = made;
    }

    void show(UploadDetails details) {
        shown = details;
        UploadFacts upload = details.upload();
        showProgress(upload);
        meaning.setText(StatusWords.of(upload));
        timeline.show(details);
        head.removeAll();
        Div words =
                new Div(new H1(UploadWords.title(upload)), chip, pace, meaning, new DetailsActions(details, listener));
        words.addClassName("midx-details-words");
        head.add(cover(upload), words);
        showArrival(details);
        main.removeAll();
        if (schedule != null && ScheduleCard.concerns(upload)) {
            main.add(new ScheduleCard(upload, times, schedule));
        }
        if (details.didNotGetThrough()) {
            main.add(new FailureCard(details, times));
        }
        if (details.posts().size() > 1) {
            main.add(new PostsCard(details));
        }
        if (upload.status() == UploadStatus.IN_INBOX) {
            main.add(new InboxCard(upload));
        }
        main.add(timeline);
        aside.removeAll();
        ConnectedAccount account = details.account();
        aside.add(new ChoicesList(upload, account == null ? "Not chosen yet" : account.name()));
    }

    /** Kept as it is while bytes come: somebody may be choosing a file in it. */
    private void showArrival(UploadDetails details) {
        StagedMedia video = details.arriving();
        if (video == null) {
            arrival.removeAll();
        } else if (arrival.getComponentCount() == 0) {
            arrival.add(new ArrivalCard(details.upload().id(), video));
        }
    }

    void setTimes(Times reader) {
        times = reader;
        timeline.setTimes(reader);
        if (shown != null) {
            show(shown);
        }
    }

    void showProgress(UploadFacts upload) {
        paces.take(upload);
        chip.show(upload);
        pace.show(upload, paces);
    }

    private static Div cover(UploadFacts upload) {
        Div cover = new Div();
        cover.addClassNames("midx-cover", "midx-cover-large");
        cover.getElement().setAttribute("aria-hidden", "true");
        if (upload.media() != null) {
            cover.getStyle().set("background-image", "url(covers/" + upload.id() + ")");
        }
        return cover;
    }

    private static Anchor back() {
        Anchor back = new Anchor(UploadNavigation.LIST, "← All uploads");
        back.addClassName("midx-back");
        return back;
    }
}
