package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that the list has gone on meanwhile, and leaves it to the reader when its rows move. */
class ListNews extends Div {

    private final Span words = new Span();
    private final Button button;

    ListNews(Runnable show) {
        // Screen readers speak only what changes in a place that was there before.
        words.getElement().setAttribute("role", "status");
        button = new Button("Show the list as it is now", click -> show.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, button);
        show(0, 0, 0);
    }

    /**
     * @param more uploads that are not in the list yet
     * @param less those in the list that have become others than were asked for
     * @param moved those in it that would be at another place
     */
    void show(int more, int less, int moved) {
        boolean any = more + less + moved > 0;
        setClassName("midx-list-news", any);
        setClassName("midx-list-news-none", !any);
        button.setVisible(any);
        words.setText(any ? text(more, less, moved) : "");
    }

    private static String text(int more, int less, int moved) {
        String come = more == 1 ? "1 more upload" : more + " more uploads";
        String of = Stream.of(count(less, "moved on"), count(moved, "changed"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        return of.isEmpty() ? come + "." : more == 0 ? "Of these, " + of + "." : come + "; of these, " + of + ".";
    }

    private static String count(int uploads, String what) {
        return uploads == 0 ? "" : uploads == 1 ? "1 has " + what : uploads + " have " + what;
    }
}
