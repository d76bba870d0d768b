package app.midx.upload;

import app.midx.upload.SendHistory.Init;
import java.util.Comparator;
import java.util.List;

/**
 * Which inits of an upload take a place. TikTok does not tell what it counts; as far as anybody has seen, a direct post counts
 * from its accepted init on, whatever becomes of it, and a draft for as long as it waits.
 */
final class CountedInits {

    private CountedInits() {}

    /**
     * Those that count.
     *
     * @param inits of one upload, for one account, in one mode
     * @param published whether the creator has posted it; a draft waits no longer then
     */
    static List<Init> of(List<Init> inits, boolean published) {
        List<Init> candidates = inits.stream()
                .filter(init -> init.mode() == SendMode.DIRECT_POST || (init.open() && !published))
                .toList();
        List<Init> accepted = candidates.stream().filter(Init::accepted).toList();
        if (!accepted.isEmpty()) {
            return accepted;
        }
        // Any of those without an answer may have been accepted; but an outage must not use up the creator's day.
        return candidates.stream().max(Comparator.comparing(Init::at)).stream().toList();
    }
}
