package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;

/** Puts a text on the creator's clipboard, and says whether it is there. */
class CopyButton extends Button {

    /** In the browser alone: the clipboard opens to a click, and not to an answer that comes after it. */
    private static final String COPY = """
            this.onclick = async () => {
                let outcome = 'text-copied';
                try {
                    await navigator.clipboard.writeText($0);
                } catch {
                    outcome = 'text-not-copied';
                }
                this.dispatchEvent(new CustomEvent(outcome));
            }""";

    /** @param copied what is said once it is done */
    CopyButton(String label, String text, String copied) {
        super(label);
        getElement().addEventListener("text-copied", _ -> Notices.good(copied));
        getElement()
                .addEventListener(
                        "text-not-copied",
                        _ -> Notices.bad("Your browser does not let Midx copy. Select the text and copy it yourself."));
        addAttachListener(attached -> getElement().executeJs(COPY, text));
    }
}
