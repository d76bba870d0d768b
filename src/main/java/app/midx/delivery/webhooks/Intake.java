package app.midx.delivery.webhooks;

import app.midx.tiktok.TikTokSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * From a stranger's request to a stored notice. What costs little is asked first; nothing is parsed and no database is asked
 * before the signature has been checked, so a flood of forgeries costs their reading and one hash each.
 */
@Service
class Intake {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore readers = new Semaphore(256);
    /** Fewer than the pool has connections: a burst of webhooks must leave some to people. */
    private final Semaphore writers = new Semaphore(4);

    private final TikTokSettings tiktok;
    private final WebhookSettings settings;
    private final NoticeReader reader;
    private final Inbox inbox;
    private final Clock clock;

    Intake(TikTokSettings tiktok, WebhookSettings settings, NoticeReader reader, Inbox inbox, Clock clock) {
        this.tiktok = tiktok;
        this.settings = settings;
        this.reader = reader;
        this.inbox = inbox;
        this.clock = clock;
    }

    Receipt take(HttpServletRequest request) {
        TikTokSignature signature =
                TikTokSignature.parse(request.getHeader(TikTokSignature.HEADER)).orElse(null);
        if (signature == null) {
            return Receipt.UNSIGNED;
        }
        if (!isFresh(signature.at())) {
            return Receipt.STALE;
        }
        if (!readers.tryAcquire()) {
            return Receipt.CROWDED;
        }
        byte[] body;
        try {
            body = SmallBody.of(request);
        } catch (SmallBody.TooLargeException tooLarge) {
            return Receipt.TOO_LARGE;
        } catch (IOException gone) {
            return Receipt.BROKEN_OFF;
        } finally {
            readers.release();
        }
        return signature.isOf(body, tiktok.clientSecret()) ? store(reader.read(body)) : Receipt.FORGED;
    }

    private boolean isFresh(Instant signed) {
        Instant now = clock.instant();
        return !signed.isBefore(now.minus(settings.webhookTolerance())) && !signed.isAfter(now.plus(CLOCKS_MAY_DIFFER));
    }

    private Receipt store(Notice notice) {
        try {
            if (!writers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Receipt.CROWDED;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Receipt.CROWDED;
        }
        try {
            return inbox.take(notice) ? Receipt.STORED : Receipt.TOLD_BEFORE;
        } catch (RuntimeException databaseAway) {
            // Whatever it was: TikTok brings the event again, and that is the only copy there is.
            return Receipt.NOT_STORED;
        } finally {
            writers.release();
        }
    }
}
