package app.midx.upload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;

/** A checkbox that looks and is announced as a switch: Vaadin's free components have none of their own. */
class SwitchBox extends Checkbox {

    SwitchBox(String label) {
        super(label);
        addClassName("midx-switch");
        // The box gets its input when it is put into the page, which may come after this.
        addAttachListener(attached -> getElement()
                .executeJs("const role = () => this.querySelector('input')?.setAttribute('role', 'switch');"
                        + "new MutationObserver(role).observe(this, {childList: true}); role();"));
    }
}
