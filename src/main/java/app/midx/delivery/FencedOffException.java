package app.midx.delivery;

/** This worker was thought dead and another has taken over; it must touch nothing any more. */
class FencedOffException extends RuntimeException {

    FencedOffException(JournalEntry held) {
        super("Attempt " + held.attempt() + " is no longer held under number " + held.fence());
    }
}
