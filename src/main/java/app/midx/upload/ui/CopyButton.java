package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;

/** Puts a text on the creator's clipboard, and says so. */
class CopyButton extends Button {

    /** @param copied what is said once it is done */
    CopyButton(String label, String text, String copied) {
        super(label, click -> Notices.good(copied));
        // In the browser alone: the clipboard opens to a click, and not to an answer that comes after it.
        addAttachListener(attached -> getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", text));
    }
}
