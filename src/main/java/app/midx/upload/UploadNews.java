package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import org.jspecify.annotations.Nullable;

/** What an open page wants to hear of. */
public sealed interface UploadNews {

    CreatorId owner();

    UploadId upload();

    /** Something was written down: the facts as they are now. */
    record Changed(UploadFacts facts) implements UploadNews {
        @Override
        public CreatorId owner() {
            return facts.owner();
        }

        @Override
        public UploadId upload() {
            return facts.id();
        }
    }

    /**
     * Bytes are flowing, into Midx or out of it; not written down, and lost without harm.
     *
     * @param bytesReceived as for {@link UploadFacts}
     */
    record Moved(
            CreatorId owner,
            UploadId upload,
            long bytesSent,
            @Nullable Long bytesReceived) implements UploadNews {}

    /** The upload is no more. */
    record Removed(CreatorId owner, UploadId upload) implements UploadNews {}
}
