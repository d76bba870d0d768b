package app.midx.delivery;

import app.midx.account.ReconnectNeededException;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokException;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.upload.EventCause;
import app.midx.upload.SendMode;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Visibility;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out what became of a video that TikTok has in full. Nothing in here ever sends anything again. */
@Component
class Aftermath {

    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final Journal journal;
    private final TikTokStatus status;
    private final SendingSettings settings;
    private final Clock clock;

    Aftermath(Journal journal, TikTokStatus status, SendingSettings settings, Clock clock) {
        this.journal = journal;
        this.status = status;
        this.settings = settings;
        this.clock = clock;
    }

    /** TikTok has just taken the last byte. */
    Later begin(JournalEntry delivered) {
        return nextQuestion(delivered);
    }

    Later ask(UploadFacts upload, JournalEntry held) {
        try {
            return read(upload, held, status.ask(upload, held));
        } catch (TikTokRefusedException refused) {
            if (refused.error().is("invalid_publish_id")) {
                return endOfWaiting(held);
            }
            log.info(
                    "TikTok did not tell the status of upload {}: {}",
                    upload.id(),
                    refused.error().code());
        } catch (TikTokException | ReconnectNeededException noAnswer) {
            log.info("TikTok did not tell the status of upload {}: {}", upload.id(), noAnswer.getMessage());
        }
        return nextQuestion(held);
    }

    Later read(UploadFacts upload, JournalEntry held, PublishStatus answer) {
        TikTokSays words = new TikTokSays(answer.failReason(), answer.logId());
        return switch (answer.state()) {
            case FAILED -> {
                journal.end(
                        held,
                        Outcome.FAILED,
                        words,
                        uploads -> uploads.failed(held.upload(), words, EventCause.TIKTOK));
                yield Later.never();
            }
            case PUBLISH_COMPLETE -> published(upload, held, answer);
            case SEND_TO_USER_INBOX -> {
                if (upload.status() != UploadStatus.IN_INBOX) {
                    journal.tell(held, uploads -> uploads.inInbox(held.upload(), answer.logId()));
                }
                yield nextQuestion(held);
            }
            case PROCESSING_UPLOAD, PROCESSING_DOWNLOAD, UNKNOWN -> nextQuestion(held);
        };
    }

    private Later published(UploadFacts upload, JournalEntry held, PublishStatus answer) {
        Long postId =
                answer.publicPostIds().isEmpty() ? null : answer.publicPostIds().getFirst();
        boolean mayBecomePublic = upload.form().mode() == SendMode.INBOX_DRAFT
                || PrivacyLevel.PUBLIC_TO_EVERYONE.equals(upload.form().privacyLevel());
        if (postId == null && mayBecomePublic) {
            if (upload.visibility() != Visibility.IN_REVIEW) {
                journal.tell(
                        held, uploads -> uploads.published(held.upload(), Visibility.IN_REVIEW, null, answer.logId()));
            }
            return nextQuestion(held);
        }
        Visibility who = postId == null ? Visibility.PRIVATE : Visibility.PUBLIC;
        journal.end(
                held,
                Outcome.SUCCEEDED,
                new TikTokSays(null, answer.logId()),
                uploads -> uploads.published(held.upload(), who, postId, answer.logId()));
        return Later.never();
    }

    private Later nextQuestion(JournalEntry held) {
        Duration elapsed = Duration.between(held.requireDeliveredAt(), clock.instant());
        return PollPlan.wait(elapsed, 1)
                .map(wait -> Later.in(settings.paced(wait)))
                .orElseGet(() -> endOfWaiting(held));
    }

    /** TikTok will tell nothing more: what has arrived stays as it is, what never got an answer is for a person to look at. */
    Later endOfWaiting(JournalEntry held) {
        journal.endOfWaiting(held);
        return Later.never();
    }
}
