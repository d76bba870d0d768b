package app.midx.delivery;

/** What to do next for an upload; {@link Deciding} says which, {@link SendEngine} does it. */
sealed interface NextStep {

    /** Make a new attempt: it is certain that no earlier one can become a post. */
    record Begin() implements NextStep {}

    /** Ask TikTok for the status. */
    record Ask() implements NextStep {}

    /** Send the chunk that begins at the offset; all bytes before it are TikTok's. */
    record Send(long offset) implements NextStep {}

    /** Write down what was heard, then decide again. */
    record Note(Fact fact) implements NextStep {}

    /** Nothing can be done at this moment. */
    record Wait(Pace pace, Told told) implements NextStep {}

    /** The attempt is over. */
    record End(Outcome outcome, Told told, Pace then) implements NextStep {}

    /** There is no attempt under way, and none is to be made. */
    record GiveUp(Told told) implements NextStep {}

    /** Nothing is left to do. */
    record Rest() implements NextStep {}

    /** What can be written down of an attempt that goes on. */
    enum Fact {
        /** Init was answered. */
        OPENED,
        /** No more bytes can be sent to its upload URL. */
        UPLOAD_URL_GONE,
        /** TikTok has all bytes. */
        DELIVERED,
        /** There is a post, or a draft in the inbox. */
        ARRIVED
    }

    static NextStep wait(Pace pace) {
        return new Wait(pace, new Told.Nothing());
    }

    static NextStep end(Outcome outcome, Told told) {
        return new End(outcome, told, Pace.NEVER);
    }
}
