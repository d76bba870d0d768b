package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.Set;

/** Which TikTok the contract is checked against. */
interface ContractTarget extends AutoCloseable {

    TikTokSettings settings();

    Secret accessToken();

    Set<String> scopes();

    /** Whether the client secret is known, without which OAuth cannot be tried. */
    boolean canRefresh();

    /** Whether a draft may be left in the account's inbox. */
    boolean maySendDraft();

    /** Whether a video may be posted to the account, visible to its owner alone. */
    boolean mayPost();

    /** Called between two looks at a video that TikTok is processing. */
    void whileProcessing();

    /** Called after each test. */
    void verify();

    @Override
    void close();

    static ContractTarget chosen() {
        return LiveTarget.isChosen() ? new LiveTarget() : new SimulatorTarget();
    }
}
