package app.midx.upload.ui;

import app.midx.upload.EventCause;
import app.midx.upload.Explanations;
import app.midx.upload.TimelineEntry;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to an upload, step by step. */
class TimelineList extends PageSection {

    private Times times;
    private Runnable again = () -> {};
    private final OrderedList list = new OrderedList();

    TimelineList(Times times) {
        super("What happened");
        this.times = times;
        list.addClassName("midx-timeline");
        add(list);
    }

    void show(UploadFacts upload, List<TimelineEntry> entries) {
        again = () -> show(upload, entries);
        list.removeAll();
        list.add(item(upload.createdAt(), "draft", "You began a draft."));
        entries.forEach(entry -> list.add(item(entry.at(), StatusChip.look(entry.to()), words(entry))));
    }

    void setTimes(Times reader) {
        times = reader;
        again.run();
    }

    private Component item(Instant at, String look, String text) {
        Span time = new Span(times.precise(at));
        time.addClassName("midx-small");
        time.setTitle(times.full(at));
        ListItem item = new ListItem(new Span(text), time);
        item.getElement().setAttribute("data-status", look);
        return item;
    }

    private static String words(TimelineEntry entry) {
        return switch (entry.to()) {
            case DRAFT -> "It became a draft again.";
            case QUEUED -> queued(entry);
            case SENDING -> "Midx began to send the video to TikTok.";
            case PROCESSING -> "TikTok had the whole video and began to process it.";
            case IN_INBOX -> "TikTok put the draft into your inbox.";
            case PUBLISHED -> published(entry.from());
            case FAILED -> "It failed. " + cause(entry);
            case NEEDS_ATTENTION -> "It stopped. " + cause(entry);
            case UNCONFIRMED -> "TikTok never gave a final answer, so Midx stopped asking.";
            case CANCELLED -> "You cancelled it.";
        };
    }

    private static String queued(TimelineEntry entry) {
        if (entry.cause() != EventCause.CREATOR) {
            return "TikTok did not get all of it, so Midx made ready to send it anew.";
        }
        return entry.from() == UploadStatus.DRAFT ? "You pressed the button." : "You asked for another try.";
    }

    private static String published(@Nullable UploadStatus from) {
        if (from == UploadStatus.IN_INBOX) {
            return "You published it in the TikTok app.";
        }
        return from == UploadStatus.PUBLISHED ? "TikTok told who can see it now." : "TikTok published it.";
    }

    private static String cause(TimelineEntry entry) {
        return entry.code() == null ? "" : Explanations.of(entry.code()).cause();
    }
}
