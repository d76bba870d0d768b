package app.midx.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of a page that is built anew only where what it is made from has changed: focus, folds and pictures stay otherwise. */
class SteadyPart extends Div {

    private @Nullable List<@Nullable Object> madeFrom;

    SteadyPart() {
        addClassName("midx-part");
    }

    /** @param from all that the part depends on */
    void show(Supplier<? extends Component> part, @Nullable Object... from) {
        if (isAnother(from)) {
            removeAll();
            add(part.get());
        }
    }

    void showNothing() {
        if (isAnother("nothing")) {
            removeAll();
        }
    }

    private boolean isAnother(@Nullable Object... from) {
        List<@Nullable Object> now = Arrays.asList(from);
        boolean another = !now.equals(madeFrom);
        madeFrom = now;
        return another;
    }
}
