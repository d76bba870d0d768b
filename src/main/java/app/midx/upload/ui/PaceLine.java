package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** How fast an upload is being sent, and how long that will take. */
@Tag("midx-pace")
@JsModule("./midx-pace.ts")
class PaceLine extends Component {

    void show(UploadFacts upload, Paces paces) {
        String words = paces.words(upload);
        setVisible(!words.isEmpty());
        getElement().setProperty("text", words).setProperty("beat", Long.toString(upload.bytesSent()));
    }
}
