package app.midx.delivery;

import app.midx.common.AccountId;
import org.jspecify.annotations.Nullable;

/** The places that one look at an upload holds; all are given back at its end. */
final class Seat implements AutoCloseable {

    private final Places places;
    private final AccountId account;
    private Places.@Nullable Place question;
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

    /** Whoever moves bytes needs no second place for asking. */
    boolean toSend() {
        if (transfer == null) {
            transfer = places.tryTransfer(account).orElse(null);
            if (transfer != null && question != null) {
                question.close();
                question = null;
            }
        }
        return transfer != null;
    }

    @Override
    public void close() {
        if (question != null) {
            question.close();
        }
        if (transfer != null) {
            transfer.close();
        }
    }
}
