package app.midx.upload.ui;

import app.midx.upload.Submission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Under the caption, in the browser alone, so that it keeps up with whoever types: the counter, and tags to choose from. */
@Tag("midx-caption-helper")
@JsModule("./midx-caption-helper.ts")
class CaptionHelper extends Component {

    /** @param tags to be offered once their first character is typed, the likeliest first */
    CaptionHelper(List<String> tags) {
        getElement().setPropertyList("tags", tags);
        getElement().setProperty("longest", Submission.LONGEST_CAPTION);
    }

    /** Writes those at the end of the caption that are not in it. */
    void append(List<String> tags) {
        getElement().callJsFunction("append", (Object[]) tags.toArray(String[]::new));
    }

    /** @param length in UTF-16 units, as far as it is known here */
    void setLength(int length) {
        getElement().setProperty("known", length);
    }
}
