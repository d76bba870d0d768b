package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.Uploads;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;

/** Finds the upload that an address names. */
final class OwnUpload {

    private OwnUpload() {}

    /**
     * The upload, where it is the creator's own.
     *
     * @throws NotFoundException for no id, an unknown one, and somebody else's alike
     */
    static UploadFacts of(BeforeEnterEvent event, Uploads uploads, CreatorId owner) {
        return event.getRouteParameters()
                .get("id")
                .flatMap(UploadId::parse)
                .flatMap(id -> uploads.find(owner, id))
                .orElseThrow(NotFoundException::new);
    }
}
