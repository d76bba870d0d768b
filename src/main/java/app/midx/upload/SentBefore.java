package app.midx.upload;

import app.midx.common.UploadId;
import java.time.Instant;

/**
 * An earlier upload of the very same file to the same account.
 *
 * @param status as it stands now, in words
 * @param sentAt when the creator pressed the button
 */
public record SentBefore(UploadId id, String status, Instant sentAt) {}
