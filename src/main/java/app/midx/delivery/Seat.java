package app.midx.delivery;

import app.midx.common.AccountId;
import org.jspecify.annotations.Nullable;

/** The places that one look at an upload holds; all are given back at its end. */
final class Seat implements AutoCloseable {

    private final Places places;
    private final AccountId account;
    private Places.@Nullable Place question;
    private Places.@Nullable Place waiting;
    private Places.@Nullable Place transfer;

    Seat(Places places, AccountId account) {
        this.places = places;
        this.account = account;
    }

    boolean toAsk() {
        if (question == null) {
            question = places.tryQuestion(account).orElse(null);
        }
        return question != null;
    }

    /** Whoever waits lets others move bytes, and takes up a thread no more than whoever asks. */
    boolean toWait() {
        transfer = left(transfer);
        if (!toAsk()) {
            return false;
        }
        if (waiting == null) {
            waiting = places.tryWaiting(account).orElse(null);
        }
        return waiting != null;
    }

    /** Whoever moves bytes needs no second place for asking. */
    boolean toSend() {
        if (transfer == null) {
            transfer = places.tryTransfer(account).orElse(null);
        }
        if (transfer != null) {
            question = left(question);
            waiting = left(waiting);
        }
        return transfer != null;
    }

    @Override
    public void close() {
        question = left(question);
        waiting = left(waiting);
        transfer = left(transfer);
    }

    private static Places.@Nullable Place left(Places.@Nullable Place place) {
        if (place != null) {
            place.close();
        }
        return null;
    }
}
