package app.midx.upload.ui;

import app.midx.upload.UploadOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** What is looked for in the list, and in which order it comes; it says how much there is. */
class ListControls extends Div {

    private static final int MILLISECONDS_OF_REST = 350;

    private final TextField search = new TextField();
    private final Select<UploadOrder> order = new Select<>();
    private final Span count = new Span();

    /** Both are told of what they know already, too. */
    ListControls(Consumer<String> searched, Consumer<UploadOrder> sorted) {
        addClassName("midx-list-controls");
        search.setAriaLabel("Search captions and file names");
        search.setPlaceholder("Search captions and file names");
        search.setClearButtonVisible(true);
        search.setMaxLength(ListState.LONGEST_TEXT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(MILLISECONDS_OF_REST);
        search.addValueChangeListener(change -> searched.accept(change.getValue()));
        order.setAriaLabel("Order");
        order.setItems(UploadOrder.values());
        order.setItemLabelGenerator(UploadOrder::label);
        order.addValueChangeListener(change -> sorted.accept(change.getValue()));
        count.addClassName("midx-small");
        count.getElement().setAttribute("role", "status");
        add(search, order, count);
    }

    void show(ListState state) {
        // Not while somebody types: what they have typed since would be lost.
        if (!search.getValue().strip().equals(state.text())) {
            search.setValue(state.text());
        }
        order.setValue(state.order());
    }

    void showCount(int uploads) {
        count.setText(uploads == 1 ? "1 upload" : uploads + " uploads");
    }
}
