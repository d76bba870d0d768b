package app.midx.simulator;

import java.util.ArrayList;
import java.util.List;

final class Violations {

    private final SimulatedClock clock;
    private final List<Violation> found = new ArrayList<>();

    Violations(SimulatedClock clock) {
        this.clock = clock;
    }

    synchronized void add(String rule, String detail) {
        found.add(new Violation(clock.instant(), rule, detail));
    }

    synchronized List<Violation> all() {
        return List.copyOf(found);
    }

    synchronized void clear() {
        found.clear();
    }
}
