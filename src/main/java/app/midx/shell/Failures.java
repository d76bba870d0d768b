package app.midx.shell;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures nobody foresaw: the log gets all of it, the person a number. Somebody who goes away is none. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 50;

    private Failures() {}

    /** Logs it and returns the number that stands beside it in the log, eight characters long. */
    static String log(Throwable failure) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (isGoneAway(failure)) {
            log.debug("Nobody waits for this answer any more, so nobody reads {}", reference, failure);
        } else {
            log.error("Unexpected failure {}", reference, failure);
        }
        return reference;
    }

    private static boolean isGoneAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(ClientAbortException.class::isInstance);
    }
}
