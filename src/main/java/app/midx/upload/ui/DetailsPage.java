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

/** The details as they are seen. A part is built anew only where what it tells has changed, and never for bytes that move. */
class DetailsPage extends Div {

    private final DetailsActions.Listener listener;
    private final StatusChip chip = new StatusChip();
    private final PaceLine pace = new PaceLine();
    private final Paces paces;
    private final Paragraph meaning = new Paragraph();
    private final TimelineList timeline;
    private final H1 title = new H1();
    private final Div cover = new Div();
    private final SteadyPart actions = new SteadyPart();
    private final Div arrival = new Div();
    private final SteadyPart time = new SteadyPart();
    private final SteadyPart failure = new SteadyPart();
    private final SteadyPart posts = new SteadyPart();
    private final SteadyPart inbox = new SteadyPart();
    private final SteadyPart choices = new SteadyPart();
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
        cover.addClassNames("midx-cover", "midx-cover-large");
        cover.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div(title, chip, pace, meaning, actions);
        words.addClassName("midx-details-words");
        Div head = new Div(cover, words);
        head.addClassName("midx-details-head");
        Div main = new Div(time, failure, posts, inbox, timeline);
        main.addClassName("midx-details-main");
        Div aside = new Div(choices);
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
        title.setText(UploadWords.title(upload));
        meaning.setText(StatusWords.of(upload));
        timeline.show(details);
        showCover(upload);
        showActions(details);
        showArrival(details);
        showTime(upload);
        showOutcome(details);
        ConnectedAccount account = details.account();
        String name = account == null ? "Not chosen yet" : account.name();
        choices.show(() -> new ChoicesList(upload, name), upload.form(), upload.bytesTotal(), name);
    }

    private void showActions(UploadDetails details) {
        UploadFacts upload = details.upload();
        actions.show(
                () -> new DetailsActions(details, listener),
                upload.status(),
                upload.media(),
                upload.form(),
                upload.bytesTotal(),
                upload.failureCode(),
                upload.canBeCancelled(),
                details.mayBeSentAgain(),
                details.posts(),
                details.username());
    }

    private void showTime(UploadFacts upload) {
        ScheduleCard.Listener made = schedule;
        if (made != null && ScheduleCard.concerns(upload)) {
            time.show(() -> new ScheduleCard(upload, times, made), upload.status(), upload.scheduledFor(), times);
        } else {
            time.showNothing();
        }
    }

    private void showOutcome(UploadDetails details) {
        UploadFacts upload = details.upload();
        if (details.didNotGetThrough()) {
            failure.show(
                    () -> new FailureCard(details, times),
                    upload.failureCode(),
                    upload.failureLogId(),
                    upload.media(),
                    details.mayBeSentAgain(),
                    details.cap(),
                    times);
        } else {
            failure.showNothing();
        }
        if (details.posts().size() > 1) {
            posts.show(() -> new PostsCard(details), details.posts(), details.username());
        } else {
            posts.showNothing();
        }
        if (upload.status() == UploadStatus.IN_INBOX) {
            inbox.show(() -> new InboxCard(upload), upload.id(), upload.form());
        } else {
            inbox.showNothing();
        }
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

    private void showCover(UploadFacts upload) {
        cover.getStyle().set("background-image", upload.media() == null ? null : "url(covers/" + upload.id() + ")");
    }

    private static Anchor back() {
        Anchor back = new Anchor(UploadNavigation.LIST, "← All uploads");
        back.addClassName("midx-back");
        return back;
    }
}
