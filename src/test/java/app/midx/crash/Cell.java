package app.midx.crash;

import app.midx.simulator.Fault;
import app.midx.upload.UploadStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One fault at one step, and where it must lead.
 *
 * @param faults empty where TikTok cannot do this at this step
 * @param why it cannot; empty where it can
 * @param ends any of these is right
 * @param reconnects whether the creator connects the account anew before the end is looked at
 */
record Cell(Mishap mishap, Step step, List<Fault> faults, String why, Set<UploadStatus> ends, boolean reconnects) {

    static Cell leading(Mishap mishap, Step step, UploadStatus end, Fault... faults) {
        return new Cell(mishap, step, List.of(faults), "", EnumSet.of(end), false);
    }

    static Cell impossible(Mishap mishap, Step step, String why) {
        return new Cell(mishap, step, List.of(), why, Set.of(), false);
    }

    Cell or(UploadStatus other) {
        Set<UploadStatus> both = EnumSet.copyOf(ends);
        both.add(other);
        return new Cell(mishap, step, faults, why, both, reconnects);
    }

    Cell afterReconnecting() {
        return new Cell(mishap, step, faults, why, ends, true);
    }

    boolean isPossible() {
        return why.isEmpty();
    }
}
