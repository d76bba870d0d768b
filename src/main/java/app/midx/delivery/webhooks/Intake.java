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
 * before the signature has been checked, so a flood of forgeries costs their reading and one hash each. Whoever says little,
 * or nothing, keeps nobody out: only bytes that have come and notices that are genuine take places.
 */
@Service
class Intake {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Fewer than the pool has connections: a burst of webhooks must leave some to people. */
    private final Semaphore writers = new Semaphore(4);

    private final TikTokSettings tiktok;
    private final WebhookSettings settings;
    private final BodyRoom room;
    private final NoticeReader reader;
    private final Inbox inbox;
    private final IntakeLog log;
    private final Clock clock;

    Intake(
            TikTokSettings tiktok,
            WebhookSettings settings,
            BodyRoom room,
            NoticeReader reader,
            Inbox inbox,
            IntakeLog log,
            Clock clock) {
        this.tiktok = tiktok;
        this.settings = settings;
        this.room = room;
        this.reader = reader;
        this.inbox = inbox;
        this.log = log;
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
        Notice notice;
        try (BodyRoom.Body coming = room.open()) {
            byte[] body = SmallBody.read(request, coming);
            if (!signature.isOf(body, tiktok.clientSecret())) {
                return Receipt.FORGED;
            }
            notice = reader.read(body, signature.at());
        } catch (SmallBody.TooLargeException tooLarge) {
            return Receipt.TOO_LARGE;
        } catch (BodyRoom.CrowdedException full) {
            return Receipt.CROWDED;
        } catch (IOException gone) {
            return Receipt.BROKEN_OFF;
        }
        return store(notice);
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
            log.cause(databaseAway);
            return Receipt.NOT_STORED;
        } finally {
            writers.release();
        }
    }
}
