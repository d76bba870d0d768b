package app.midx.media;

import app.midx.common.MediaId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a test says that files are needed for. */
class NeededFiles implements MediaNeeds {

    private final Map<MediaId, Need> needs = new ConcurrentHashMap<>();

    void sent(MediaId file) {
        needs.put(file, new Need(true, Instant.MAX));
    }

    void inDraftUntil(MediaId file, Instant until) {
        needs.put(file, new Need(false, until));
    }

    @Override
    public Map<MediaId, Need> of(Collection<MediaId> files) {
        Map<MediaId, Need> found = new HashMap<>(needs);
        found.keySet().retainAll(files);
        return found;
    }
}
