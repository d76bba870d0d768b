package app.midx.delivery;

import app.midx.common.AccountId;
import java.util.HashMap;
import java.util.Map;

/** A number of places. An account's first may be any free one; its further ones are given only while more than half are free. */
final class FairShare {

    private final int places;
    private final int mostOfOne;
    private final Map<AccountId, Integer> taken = new HashMap<>();
    private int free;

    FairShare(int places, int mostOfOne) {
        this.places = places;
        this.mostOfOne = mostOfOne;
        this.free = places;
    }

    synchronized boolean take(AccountId account) {
        int own = taken.getOrDefault(account, 0);
        boolean allowed = own == 0 ? free > 0 : own < mostOfOne && 2 * free > places;
        if (allowed) {
            taken.put(account, own + 1);
            free--;
        }
        return allowed;
    }

    synchronized void give(AccountId account) {
        taken.computeIfPresent(account, (same, own) -> own == 1 ? null : own - 1);
        free++;
    }
}
