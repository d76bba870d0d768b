package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Where an upload stands, in words and colour; while bytes are flowing, with a thin bar. */
class StatusChip extends Div {

    static final String NO_LONGER_PUBLIC = "unlisted";

    private final Span chip = new Span();
    private final Span bar = new Span();

    StatusChip() {
        addClassName("midx-status");
        chip.addClassName("midx-chip");
        bar.addClassName("midx-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(chip, bar);
    }

    void show(UploadFacts upload) {
        chip.setText(upload.statusText());
        chip.getElement().setAttribute("data-status", look(upload));
        bar.setVisible(upload.status() == UploadStatus.SENDING);
        bar.getStyle().set("--_done", upload.percentSent() + "%");
    }

    /** The name of the upload's state in the style sheets. */
    static String look(UploadFacts upload) {
        return upload.isNoLongerPublic() ? NO_LONGER_PUBLIC : look(upload.status());
    }

    /** The name of the status in the style sheets. */
    static String look(UploadStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case SCHEDULED -> "scheduled";
            case QUEUED -> "queued";
            case SENDING -> "sending";
            case PROCESSING -> "processing";
            case IN_INBOX -> "inbox";
            case PUBLISHED -> "published";
            case FAILED -> "failed";
            case NEEDS_ATTENTION -> "attention";
            case UNCONFIRMED -> "unconfirmed";
            case CANCELLED -> "cancelled";
        };
    }
}
