package app.midx.notification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** A switch and, in words, how it stands. */
public class SwitchRow extends Div {

    // The box gets its input when it is put into the page, which may come after this.
    private static final String AS_A_SWITCH =
            "const role = () => this.querySelector('input')?.setAttribute('role', 'switch');"
                    + "new MutationObserver(role).observe(this, {childList: true}); role();";

    private final Checkbox box = new Checkbox();
    private final Paragraph state = new Paragraph();

    public SwitchRow(String label) {
        addClassName("midx-notification-row");
        box.setLabel(label);
        box.addClassName("midx-switch");
        box.addAttachListener(attached -> box.getElement().executeJs(AS_A_SWITCH));
        state.addClassName("midx-small");
        state.getElement().setAttribute("role", "status");
        add(box, state);
    }

    /** Called with how it stands now, whenever that has changed. */
    public final void onSwitch(Consumer<Boolean> switched) {
        box.addValueChangeListener(change -> switched.accept(change.getValue()));
    }

    public final void show(boolean on, String words) {
        box.setValue(on);
        state.setText(words);
    }
}
