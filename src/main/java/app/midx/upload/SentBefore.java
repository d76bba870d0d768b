package app.midx.upload;

import app.midx.common.UploadId;
import java.time.Instant;

/**
 * An earlier upload of the very same file to the same account.
 *
 * @param statusText as it stands now, in words
 * @param at when the creator pressed the button; for one that waits for its time, that time
 */
public record SentBefore(UploadId id, UploadStatus status, String statusText, Instant at) {}
