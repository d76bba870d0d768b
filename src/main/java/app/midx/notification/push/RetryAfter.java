package app.midx.notification.push;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** How long a service asks to be left alone (RFC 9110, 10.2.3): seconds, or a date. */
@Component
class RetryAfter {

    static final Duration AT_MOST = Duration.ofHours(12);

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** Zero where it says nothing that can be read; never more than {@link #AT_MOST}. */
    Duration of(HttpHeaders headers) {
        Duration asked = headers.firstValue("Retry-After").map(this::read).orElse(Duration.ZERO);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(AT_MOST) < 0 ? asked : AT_MOST;
    }

    private Duration read(String text) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
