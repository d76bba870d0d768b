package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Deletes a draft. It does not ask: the deletion can be taken back. */
class DeleteDraftButton extends Button {

    DeleteDraftButton() {
        super("Delete draft");
        addThemeVariants(ButtonVariant.TERTIARY);
    }

    void onPressed(Runnable delete) {
        addClickListener(click -> delete.run());
    }
}
