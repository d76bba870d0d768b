package app.midx.upload;

import app.midx.common.UploadId;

/** Says whether an upload that has come to rest may be sent once more. The sending answers, from its journal. */
public interface SecondTry {

    /**
     * Whether a new attempt would be begun: only where none of the earlier ones can be or become a post. Asked inside the
     * transaction that holds the upload's row, which everybody locks before the journal's.
     */
    boolean allowed(UploadId upload);
}
