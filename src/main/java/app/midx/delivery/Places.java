package app.midx.delivery;

import app.midx.common.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What may run at once on this node, shared fairly between accounts. Nobody waits in here: a job without a place gives its
 * thread back and comes again.
 */
@Component
class Places {

    /**
     * With the transfers they leave some of the scheduler's threads free, even where TikTok answers nobody. Fewer than fall due
     * at one look of the scheduler's would put questions off for nothing.
     */
    static final int QUESTIONS = 48;

    private static final int QUESTIONS_OF_ONE = 4;

    /** Whoever waits for bytes holds a place for questions as well. */
    private static final int WAITING = 16;

    private static final int WAITING_OF_ONE = 2;

    private final FairShare transfers;
    private final FairShare waiting = new FairShare(WAITING, WAITING_OF_ONE);
    private final FairShare questions = new FairShare(QUESTIONS, QUESTIONS_OF_ONE);

    Places(SendingSettings settings) {
        this.transfers = new FairShare(settings.parallel(), settings.parallel());
    }

    /** A place for moving bytes; empty where there is none for this account now. */
    Optional<Place> tryTransfer(AccountId account) {
        return place(transfers, account);
    }

    /** A place for asking TikTok something; empty where there is none for this account now. */
    Optional<Place> tryQuestion(AccountId account) {
        return place(questions, account);
    }

    /** A place for waiting until bytes arrive that are about to; empty where there is none for this account now. */
    Optional<Place> tryWaiting(AccountId account) {
        return place(waiting, account);
    }

    private static Optional<Place> place(FairShare share, AccountId account) {
        return share.take(account) ? Optional.of(new Place(share, account)) : Optional.empty();
    }

    /** Held until it is closed; closing it again does nothing. */
    static final class Place implements AutoCloseable {

        private final FairShare share;
        private final AccountId account;
        private boolean given;

        private Place(FairShare share, AccountId account) {
            this.share = share;
            this.account = account;
        }

        @Override
        public synchronized void close() {
            if (!given) {
                given = true;
                share.give(account);
            }
        }
    }
}
