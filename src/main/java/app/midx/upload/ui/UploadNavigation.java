package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.UI;

/** The ways to the pages of uploads. */
public final class UploadNavigation {

    static final String LIST = "uploads";
    static final String CALENDAR = "calendar";
    static final String NEW = LIST + "/new";
    static final String DETAILS = LIST + "/:id";
    static final String COMPOSER = LIST + "/:id/edit";

    private UploadNavigation() {}

    public static void toList() {
        UI.getCurrent().navigate(LIST);
    }

    public static void toNewUpload() {
        UI.getCurrent().navigate(NEW);
    }

    public static void toComposer(UploadId draft) {
        UI.getCurrent().navigate(composerPath(draft));
    }

    public static void toDetails(UploadId upload) {
        UI.getCurrent().navigate(detailsPath(upload));
    }

    /** Where a creator goes on with it: drafts are worked on, the others looked at. */
    static String pathOf(UploadFacts upload) {
        return upload.status() == UploadStatus.DRAFT ? composerPath(upload.id()) : detailsPath(upload.id());
    }

    /** For links; relative to the application's root. */
    public static String detailsPath(UploadId upload) {
        return LIST + "/" + upload;
    }

    /** For links; relative to the application's root. */
    public static String composerPath(UploadId draft) {
        return detailsPath(draft) + "/edit";
    }
}
