package app.midx.shell;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures nobody foresaw: the log gets all of it, the person a number. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Logs it and returns the number that stands beside it in the log, eight characters long. */
    static String log(Throwable failure) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unexpected failure {}", reference, failure);
        return reference;
    }
}
