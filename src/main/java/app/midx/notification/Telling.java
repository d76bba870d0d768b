package app.midx.notification;

import app.midx.common.UploadId;
import app.midx.upload.UploadStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing to tell at one target.
 *
 * @param event the change of the upload
 * @param status what the upload came to
 */
record Telling(
        UUID id, UploadId upload, long event, UploadStatus status, String courier, UUID target, Instant restedAt) {}
