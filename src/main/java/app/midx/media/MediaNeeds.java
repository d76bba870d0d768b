package app.midx.media;

import app.midx.common.MediaId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Tells what files are needed for. Whoever refers to files answers; nothing that is needed is erased behind its back. */
public interface MediaNeeds {

    /** What each of these files is needed for; those that nothing refers to are left out. */
    Map<MediaId, Need> of(Collection<MediaId> files);

    /**
     * What a file is needed for.
     *
     * @param sent whether it was handed over for sending: then it stays until it is given up, and not even its owner can take
     *     it away by itself
     * @param until how long a file stays that is complete and was not handed over
     */
    record Need(boolean sent, Instant until) {}
}
