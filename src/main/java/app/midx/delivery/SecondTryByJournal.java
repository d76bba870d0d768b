package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.SecondTry;
import app.midx.upload.UploadStatus;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Allows a second try where {@link Deciding} would begin one. */
@Component
class SecondTryByJournal implements SecondTry {

    private final SendAttemptRepository attempts;
    private final Clock clock;

    SecondTryByJournal(SendAttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean allowed(UploadId upload) {
        Instant now = clock.instant();
        JournalEntry latest = attempts.findTopByUploadIdOrderByNumberDesc(upload.value())
                .map(SendAttempt::entry)
                .orElse(null);
        Situation ifQueued = new Situation(UploadStatus.QUEUED, now, false, latest);
        return Deciding.after(ifQueued, new Heard.Nothing(), now) instanceof NextStep.Begin;
    }
}
