package app.midx.media;

import app.midx.common.MediaId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that could not be understood in the time for one look, and how often that was tried. */
final class VainLooks {

    private static final int MOST_REMEMBERED = 1_000;
    private static final int ENOUGH = 3;

    private final Map<MediaId, Integer> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MediaId, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** One more. @return whether another would be in vain as well */
    synchronized boolean enoughOf(MediaId id) {
        boolean enough = looks.merge(id, 1, Integer::sum) >= ENOUGH;
        if (enough) {
            looks.remove(id);
        }
        return enough;
    }
}
