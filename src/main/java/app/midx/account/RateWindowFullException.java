package app.midx.account;

import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;
import java.time.Duration;

/** TikTok would refuse one more call of this kind for this account just now. Nothing was asked and nothing is lost. */
public class RateWindowFullException extends RuntimeException {

    private final transient Duration wait;

    RateWindowFullException(AccountId account, RateWindow window, Duration wait) {
        super("The window " + window + " of account " + account + " is full for " + wait);
        this.wait = wait;
    }

    /** Until the next permit, if nobody else takes it; always more than zero. */
    public Duration untilNext() {
        return wait;
    }
}
