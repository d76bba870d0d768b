package app.midx.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Deletes a draft, after asking. */
class DeleteDraftButton extends Button {

    DeleteDraftButton() {
        super("Delete draft");
        addThemeVariants(ButtonVariant.TERTIARY);
    }

    void onConfirmed(Runnable delete) {
        addClickListener(click -> confirm(delete).open());
    }

    private static ConfirmDialog confirm(Runnable delete) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Delete this draft?",
                "The draft and its video are deleted for good.",
                "Delete",
                confirmed -> delete.run());
        dialog.setCancelable(true);
        dialog.setCancelText("Keep it");
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
