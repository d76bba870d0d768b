package app.midx.upload.ui;

import app.midx.upload.Explanations;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Visibility;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** What can be done with an upload as it stands. */
class DetailsActions extends Div {

    /** What the creator does with it. */
    interface Listener {

        void edit();

        void cancel();

        void tryAgain();

        void delete();
    }

    /** @param username null where TikTok did not tell it, so that there can be no link */
    DetailsActions(UploadFacts upload, @Nullable String username, Listener listener) {
        addClassName("midx-actions");
        if (upload.visibility() == Visibility.PUBLIC && upload.publicPostId() != null && username != null) {
            add(open(username, upload.publicPostId()));
        }
        if (upload.status() == UploadStatus.DRAFT) {
            add(primary("Edit", listener::edit));
        }
        if (mayHelp(upload)) {
            add(primary("Try again", listener::tryAgain));
        }
        if (upload.canBeCancelled()) {
            add(new Button("Cancel", click -> listener.cancel()));
        }
        if (upload.status().isAtRest()) {
            add(new Button("Delete", click -> confirm(upload, listener).open()));
        }
    }

    private static boolean mayHelp(UploadFacts upload) {
        return switch (upload.status()) {
            case NEEDS_ATTENTION -> true;
            case FAILED ->
                upload.failureCode() != null
                        && Explanations.of(upload.failureCode()).retryHelps();
            default -> false;
        };
    }

    private static Anchor open(String username, long postId) {
        Anchor link = new Anchor(
                "https://www.tiktok.com/@" + username + "/video/" + postId, "Open on TikTok", AnchorTarget.BLANK);
        link.addClassName("midx-button");
        link.getElement().setAttribute("data-kind", "primary").setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Button primary(String text, Runnable pressed) {
        Button button = new Button(text, click -> pressed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private static ConfirmDialog confirm(UploadFacts upload, Listener listener) {
        String text = upload.status() == UploadStatus.DRAFT
                ? "The draft and its video are deleted for good."
                : "Midx deletes the video and everything it has noted about it. What is on TikTok stays there.";
        ConfirmDialog dialog = new ConfirmDialog("Delete this upload?", text, "Delete", confirmed -> listener.delete());
        dialog.setCancelable(true);
        dialog.setCancelText("Keep it");
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
