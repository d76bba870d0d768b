package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What TikTok was asked for, as far as its caps may count it: refused inits are not told. The sending answers, from its journal. */
public interface SendHistory {

    /**
     * TikTok was asked to take an upload.
     *
     * @param accepted whether it has said yes; else its answer was lost, or is not here yet
     * @param open whether a post or a draft has come of it, or still may
     */
    record Init(UploadId upload, AccountId account, SendMode mode, Instant at, boolean accepted, boolean open) {}

    /** The inits for an account after a time. */
    List<Init> inits(AccountId account, SendMode mode, Instant after);

    /** The inits of an upload after a time, whatever account it was meant for. */
    List<Init> inits(UploadId upload, Instant after);

    /** When each account was last asked to post directly, where that was after a time. */
    Map<AccountId, Instant> latestPosts(Instant after);
}
