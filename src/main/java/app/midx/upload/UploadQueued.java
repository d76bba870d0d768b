package app.midx.upload;

import app.midx.common.UploadId;

/** An upload was handed over for sending. Published inside the transaction that does so: whoever takes it on joins in. */
public record UploadQueued(UploadId upload) {}
