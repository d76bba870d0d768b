package app.midx.crash;

import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import java.util.List;

/** Where on its way an upload of three chunks is hit. */
enum Step {
    CREATOR_INFO("creator_info", Operation.CREATOR_INFO, 0),
    INIT("init", Operation.VIDEO_INIT, 0),
    FIRST_CHUNK("first chunk", Operation.UPLOAD, 0),
    MIDDLE_CHUNK("middle chunk", Operation.UPLOAD, 1),
    LAST_CHUNK("last chunk", Operation.UPLOAD, 2),
    STATUS_WHILE_SENDING("status while sending", Operation.STATUS, 0) {
        /** The status is asked for in the middle of a send where the answer to a chunk was lost. */
        @Override
        List<Fault> leadingThere() {
            return List.of(Fault.closedAfter(Operation.UPLOAD).skipping(1));
        }
    },
    STATUS_AFTER_LOST_201("status after a lost 201", Operation.STATUS, 0) {
        @Override
        List<Fault> leadingThere() {
            return List.of(Fault.closedAfter(Operation.UPLOAD).skipping(2));
        }
    },
    STATUS_WHILE_PROCESSING("status while processing", Operation.STATUS, 0);

    final String label;
    final Operation operation;
    private final int requestsBefore;

    Step(String label, Operation operation, int requestsBefore) {
        this.label = label;
        this.operation = operation;
        this.requestsBefore = requestsBefore;
    }

    List<Fault> leadingThere() {
        return List.of();
    }

    /** The given fault at this step and not before. */
    Fault at(Fault fault) {
        return fault.skipping(requestsBefore);
    }

    boolean isChunk() {
        return operation == Operation.UPLOAD;
    }

    boolean isStatus() {
        return operation == Operation.STATUS;
    }

    /** Whether TikTok cannot have all bytes yet when this step goes wrong. */
    boolean isBeforeLastChunk() {
        return this != LAST_CHUNK && this != STATUS_AFTER_LOST_201 && this != STATUS_WHILE_PROCESSING;
    }
}
