package app.midx.upload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a number that TikTok allows within 24 hours is used, as far as Midx knows: what other apps have sent is not in it.
 *
 * @param used what counts now, from 0; more than the cap where the cap was lowered
 * @param cap the most that TikTok takes
 * @param nextPlaceAt when there is a place again, if nothing else takes it; null where there is one now
 */
public record Meter(int used, int cap, @Nullable Instant nextPlaceAt) {

    private static final int NEARLY_PERCENT = 80;

    /** @param freed when each place that is taken becomes free, in any order */
    static Meter of(List<Instant> freed, int cap) {
        List<Instant> sorted = freed.stream().sorted().toList();
        int used = sorted.size();
        return new Meter(used, cap, used < cap ? null : sorted.get(used - cap));
    }

    /** The same for somebody who holds one of the places already. */
    Meter withPlaceHeld() {
        return new Meter(used, cap, null);
    }

    /** Whether TikTok would refuse one more. */
    public boolean isFull() {
        return nextPlaceAt != null;
    }

    /** From 80 % on. */
    public boolean isNearlyFull() {
        return 100 * used >= NEARLY_PERCENT * cap;
    }
}
