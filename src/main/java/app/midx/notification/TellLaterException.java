package app.midx.notification;

import java.time.Duration;

/** Word could not be delivered now. */
public class TellLaterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration notBefore;

    /** @param notBefore from now, as whoever refused it has asked for; zero where they did not */
    public TellLaterException(String why, Duration notBefore) {
        super(why);
        this.notBefore = notBefore;
    }

    Duration notBefore() {
        return notBefore;
    }
}
