package app.midx.upload.ui;

import app.midx.upload.LastSettings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills in what was chosen the last time, and says what it leaves to be chosen anew. */
class PresetBar extends Div {

    private static final String WHAT = "Fills in the account, how to send, and the hashtags of your last caption.";
    private static final String FILLED_IN = "Filled in as the last time; change whatever you like.";
    private static final String ANEW =
            " Who can view a video, what viewers may do and what it promotes you choose anew each time.";

    /** @param last null where there is nothing to fill in yet */
    PresetBar(LastSettings.@Nullable Last last, Consumer<LastSettings.Last> chosen) {
        addClassName("midx-preset");
        setVisible(last != null);
        if (last != null) {
            Span words = new Span(WHAT + ANEW);
            words.addClassName("midx-small");
            words.getElement().setAttribute("role", "status");
            Button use = new Button("Use my last settings");
            use.addClickListener(_ -> {
                chosen.accept(last);
                words.setText(FILLED_IN + ANEW);
            });
            add(use, words);
        }
    }
}
