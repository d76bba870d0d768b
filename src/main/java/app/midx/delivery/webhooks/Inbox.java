package app.midx.delivery.webhooks;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a notice together with the job that acts upon it: there is never one without the other. */
@Component
class Inbox {

    private final NoticeStore notices;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(NoticeStore notices, Scheduler scheduler, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores what was told.
     *
     * @return false where the same event has been told before
     */
    boolean take(Notice notice) {
        NoticeId id = NoticeId.next();
        Instant now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                notices.insert(id, notice, now);
                if (notice.kind().leadsToWork()) {
                    scheduler.schedule(
                            WebhookJobs.WEBHOOK.instance(id.toString()).build(), now);
                }
            });
        } catch (DuplicateKeyException toldBefore) {
            return false;
        }
        if (notice.kind().leadsToWork()) {
            scheduler.triggerCheckForDueExecutions();
        }
        return true;
    }
}
