package app.midx.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where rows will be. */
class EmptyUploads extends Div {

    EmptyUploads() {
        addClassName("midx-empty");
    }

    /** @param state the one that leaves nothing over */
    void show(ListState state) {
        removeAll();
        if (!state.isNarrowed()) {
            OrderedList steps = new OrderedList(
                    new ListItem("Choose a video. It travels to Midx while you write the caption."),
                    new ListItem("Decide who can view it. Nothing is chosen for you."),
                    new ListItem("Press Post. From then on each step shows up here, live."));
            steps.addClassName("midx-empty-steps");
            add(new H2("Your first upload takes a minute"), steps);
        } else if (state.text().isEmpty()) {
            add(
                    new H2("Nothing under " + quoted(state.filter().label())),
                    lede("None of your uploads is here at the moment."));
            add(new Anchor(UploadNavigation.LIST, "Show all uploads"));
        } else {
            add(new H2("Nothing found for " + quoted(state.text())), lede(searched(state)), waysBack(state));
        }
    }

    private static String searched(ListState state) {
        String where = state.filter().equals(StatusFilter.ALL)
                ? ""
                : " under " + quoted(state.filter().label());
        return "No caption" + where + " has all of these words, and no name of a file that is still here.";
    }

    private static Div waysBack(ListState state) {
        Div ways = new Div();
        ways.addClassName("midx-actions");
        if (!state.filter().equals(StatusFilter.ALL)) {
            ways.add(new Anchor(state.with(StatusFilter.ALL).path(), "Search in all uploads"));
        }
        ways.add(new Anchor(state.withText("").path(), "Clear the search"));
        return ways;
    }

    private static Paragraph lede(String text) {
        Paragraph lede = new Paragraph(text);
        lede.addClassName("midx-lede");
        return lede;
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
