package app.midx.crash;

import app.midx.simulator.Fault;
import app.midx.upload.UploadStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault at one step, and where it must lead.
 *
 * @param faults empty where TikTok cannot do this at this step
 * @param why it cannot; empty where it can
 * @param end null where it is impossible
 * @param reconnects whether the creator connects the account anew before the end is looked at
 */
record Cell(
        Mishap mishap,
        Step step,
        List<Fault> faults,
        String why,
        @Nullable UploadStatus end,
        boolean reconnects) {

    static Cell leading(Mishap mishap, Step step, UploadStatus end, Fault... faults) {
        return new Cell(mishap, step, List.of(faults), "", end, false);
    }

    static Cell impossible(Mishap mishap, Step step, String why) {
        return new Cell(mishap, step, List.of(), why, null, false);
    }

    Cell afterReconnecting() {
        return new Cell(mishap, step, faults, why, end, true);
    }

    boolean isPossible() {
        return why.isEmpty();
    }
}
