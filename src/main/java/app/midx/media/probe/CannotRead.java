package app.midx.media.probe;

import java.io.IOException;

/** Why reading came to an end. It never leaves this package: what was found until then is told, and this becomes a flaw. */
final class CannotRead extends IOException {

    enum Why {
        /** The bytes are still to come. */
        NOT_YET,
        /** The file ends here, and should not. */
        CUT_OFF,
        /** The content contradicts itself. */
        DAMAGED,
        /** More work than any real video makes. */
        TOO_MUCH,
        /** The time is over, which may be for the machine's sake. */
        TOO_SLOW
    }

    private final Why why;

    CannotRead(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Whether what lies beside the unreadable part may still be read. */
    boolean isLocal() {
        return why == Why.CUT_OFF || why == Why.DAMAGED;
    }

    /** Hostile files end here by the thousand, and where in the reader says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
