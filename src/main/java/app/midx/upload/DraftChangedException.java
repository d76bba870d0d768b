package app.midx.upload;

import app.midx.common.UploadId;

/** A draft is not as the creator last saw it: another tab has changed it meanwhile. Nothing was overwritten. */
public class DraftChangedException extends RuntimeException {

    DraftChangedException(UploadId id) {
        super("draft " + id + " was changed elsewhere");
    }
}
