package app.midx.upload;

import app.midx.common.UploadId;

/** An upload was asked to go where it cannot go from where it stands; it has stayed as it was. */
public class IllegalTransitionException extends RuntimeException {

    IllegalTransitionException(UploadId upload, UploadStatus from, UploadStatus to) {
        super("Upload " + upload + " is " + from + " and cannot become " + to);
    }
}
