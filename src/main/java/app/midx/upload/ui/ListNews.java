package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that the list has gone on meanwhile, and leaves it to the reader when its rows move. */
class ListNews extends Div {

    private final Span words = new Span();

    ListNews(Runnable show) {
        addClassNames("midx-list-news");
        words.getElement().setAttribute("role", "status");
        Button button = new Button("Show the list as it is now", click -> show.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, button);
        setVisible(false);
    }

    /**
     * @param more uploads that are not in the list yet
     * @param less those in the list that have become others than were asked for
     */
    void show(int more, int less) {
        setVisible(more + less > 0);
        words.setText(text(more, less));
    }

    private static String text(int more, int less) {
        String come = more == 1 ? "1 more upload" : more + " more uploads";
        String gone = less == 1 ? "1 has moved on" : less + " have moved on";
        return less == 0 ? come + "." : more == 0 ? "Of these, " + gone + "." : come + "; of these, " + gone + ".";
    }
}
