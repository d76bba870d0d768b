package app.midx.upload.ui;

import app.midx.upload.EventCause;
import app.midx.upload.PostChange;
import app.midx.upload.TimelineEntry;
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
    private @Nullable UploadDetails shown;
    private final OrderedList list = new OrderedList();

    TimelineList(Times times) {
        super("What happened");
        this.times = times;
        list.addClassName("midx-timeline");
        add(list);
    }

    void show(UploadDetails details) {
        UploadDetails before = shown;
        shown = details;
        if (before == null || !told(before).equals(told(details))) {
            build(details);
        }
    }

    private static List<?> told(UploadDetails details) {
        return List.of(details.upload().createdAt(), details.timeline(), details.posts());
    }

    private void build(UploadDetails details) {
        list.removeAll();
        list.add(item(details.upload().createdAt(), EventCause.CREATOR, "draft", "You began a draft."));
        details.timeline()
                .forEach(entry ->
                        list.add(item(entry.at(), entry.cause(), look(entry), TimelineWords.of(details, entry))));
    }

    private static String look(TimelineEntry entry) {
        boolean gone = entry.post() != null && entry.post().kind() == PostChange.Kind.NO_LONGER_PUBLIC;
        return gone ? StatusChip.NO_LONGER_PUBLIC : StatusChip.look(entry.to());
    }

    void setTimes(Times reader) {
        times = reader;
        if (shown != null) {
            build(shown);
        }
    }

    private Component item(Instant at, EventCause who, String look, String text) {
        Span time = new Span(who.label() + " · " + times.precise(at));
        time.addClassName("midx-small");
        time.setTitle(times.full(at));
        ListItem item = new ListItem(new Span(text), time);
        item.getElement().setAttribute("data-status", look);
        return item;
    }
}
