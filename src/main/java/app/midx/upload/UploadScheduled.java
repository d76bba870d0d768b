package app.midx.upload;

import app.midx.common.UploadId;
import java.time.Instant;

/** An upload is to be sent at a time. Published inside the transaction that says so: whoever takes it on joins in. */
public record UploadScheduled(UploadId upload, Instant at) {}
