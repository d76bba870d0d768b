package app.midx.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Faults {

    private final List<Fault> queue = new ArrayList<>();

    synchronized void add(Fault fault) {
        queue.add(fault);
    }

    /** @param account whose request it is, by short name; null where nobody can tell */
    synchronized @Nullable Fault take(Operation operation, @Nullable String account) {
        for (int i = 0; i < queue.size(); i++) {
            Fault fault = queue.get(i);
            if (!fault.isFor(operation, account)) {
                continue;
            }
            if (fault.skip() > 0) {
                queue.set(i, fault.skipping(fault.skip() - 1));
                continue;
            }
            if (fault.times() > 1) {
                queue.set(i, fault.times(fault.times() - 1));
            } else {
                queue.remove(i);
            }
            return fault;
        }
        return null;
    }

    synchronized List<Fault> all() {
        return List.copyOf(queue);
    }

    synchronized void clear() {
        queue.clear();
    }
}
