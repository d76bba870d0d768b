package app.midx.delivery.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts how webhooks were answered. A flood of refused ones fills no log: one line a minute says how many there were. */
@Component
class IntakeLog {

    private static final Logger log = LoggerFactory.getLogger(IntakeLog.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Receipt, Integer> untold = new EnumMap<>(Receipt.class);
    private final Set<String> causes = new TreeSet<>();
    private Instant silentUntil = Instant.MIN;

    IntakeLog(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void note(Receipt receipt) {
        meters.counter("midx.webhooks", "answer", receipt.word()).increment();
        if (receipt.status().isError()) {
            refused(receipt);
        }
    }

    /** What kept a notice from being stored; by its kind alone, for its words may quote what was told. */
    synchronized void cause(RuntimeException cause) {
        causes.add(cause.getClass().getName());
    }

    private synchronized void refused(Receipt receipt) {
        untold.merge(receipt, 1, Integer::sum);
        Instant now = clock.instant();
        if (!now.isBefore(silentUntil)) {
            log.warn("Webhooks that were not taken since the last such line: {} {}", untold, causes);
            untold.clear();
            causes.clear();
            silentUntil = now.plus(PAUSE);
        }
    }
}
