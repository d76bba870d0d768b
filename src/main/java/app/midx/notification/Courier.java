package app.midx.notification;

import app.midx.common.CreatorId;
import app.midx.upload.UploadFacts;
import java.util.List;
import java.util.UUID;

/** Takes word to somebody who is not looking. */
public interface Courier {

    /** As it is written down with each telling: short, and never changed. */
    String name();

    /** Where a creator wants to be told: one telling goes to each. Asked while the upload is changed, so it must be quick. */
    List<UUID> targets(CreatorId creator);

    /**
     * Tells it once. A target that is gone, and one that never takes it, is no failure: nothing more can be done.
     *
     * @throws TellLaterException where it was not told and may be, later
     */
    void deliver(UUID target, UploadFacts upload);
}
