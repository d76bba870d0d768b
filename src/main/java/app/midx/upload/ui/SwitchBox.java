package app.midx.upload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;

/** A checkbox that looks and is announced as a switch: Vaadin's free components have none of their own. */
class SwitchBox extends Checkbox {

    SwitchBox(String label) {
        super(label);
        addClassName("midx-switch");
        addAttachListener(attached -> getElement()
                .executeJs("const input = () => this.querySelector('input')?.setAttribute('role', 'switch');"
                        + "customElements.whenDefined('vaadin-checkbox').then(() => requestAnimationFrame(input))"));
    }
}
