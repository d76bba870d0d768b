package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.upload.Deletions;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/**
 * Says that an upload was deleted, on whatever page that leads to, and lets it be taken back. The keyboard is there at once:
 * what it was on before is gone.
 */
class UndoNotice extends Notification {

    private static final int SECONDS_TO_DECIDE = 30;

    private final Deletions deletions;
    private final CreatorId owner;
    private final UploadId upload;

    UndoNotice(Deletions deletions, CreatorId owner, UploadId upload, UploadStatus status) {
        this.deletions = deletions;
        this.owner = owner;
        this.upload = upload;
        Button undo = new Button("Undo", click -> undo());
        // It can still be pressed while the browser fades it out.
        undo.setDisableOnClick(true);
        Div line = new Div(new Span(text(status)), undo);
        line.addClassName("midx-undo");
        add(line);
        setDuration(SECONDS_TO_DECIDE * 1000);
        setPosition(Position.BOTTOM_CENTER);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                undo.focus();
            }
        });
    }

    private static String text(UploadStatus status) {
        return switch (status) {
            case DRAFT -> "The draft is deleted.";
            case IN_INBOX, PUBLISHED, UNCONFIRMED -> "Deleted from Midx. What is on TikTok stays there.";
            default -> "Deleted.";
        };
    }

    private void undo() {
        close();
        if (deletions.undo(owner, upload).isEmpty()) {
            Notices.bad("It is too late for that: it has been erased.");
            return;
        }
        Notices.good("It is back, as it was.");
        if (UI.getCurrent().getCurrentView() instanceof UploadsView list) {
            list.look();
        }
        HeadingFocus.take(UI.getCurrent());
    }
}
