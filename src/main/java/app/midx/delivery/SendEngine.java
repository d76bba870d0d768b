package app.midx.delivery;

import app.midx.account.RateWindowFullException;
import app.midx.common.UploadId;
import app.midx.upload.DueUploads;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadJourney;
import app.midx.upload.UploadStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes an upload as far as it gets at this moment, and says when to go on: asks {@link Deciding}, does what it says, tells it
 * what came of that, and asks again.
 */
@Service
class SendEngine {

    private static final Logger log = LoggerFactory.getLogger(SendEngine.class);

    private static final Set<UploadStatus> WANTED = EnumSet.of(UploadStatus.SCHEDULED, UploadStatus.QUEUED);

    private static final Duration WHEN_A_PLACE_IS_FREE = Duration.ofSeconds(1);

    private final UploadJourney uploads;
    private final DueUploads due;
    private final SendingSettings settings;
    private final Journal journal;
    private final SendSteps steps;
    private final Waiting waiting;
    private final Rhythm rhythm;
    private final Places places;
    private final Clock clock;

    SendEngine(
            UploadJourney uploads,
            DueUploads due,
            SendingSettings settings,
            Journal journal,
            SendSteps steps,
            Waiting waiting,
            Rhythm rhythm,
            Places places,
            Clock clock) {
        this.uploads = uploads;
        this.due = due;
        this.settings = settings;
        this.journal = journal;
        this.steps = steps;
        this.waiting = waiting;
        this.rhythm = rhythm;
        this.places = places;
        this.clock = clock;
    }

    /** Whether somebody has brought it back to life since the last look: the creator, or a webhook. */
    boolean isWanted(UploadId id) {
        return journal.isOpen(id)
                || uploads.find(id)
                        .filter(upload -> WANTED.contains(upload.status()))
                        .isPresent();
    }

    Later goOn(UploadId id, Stopping stopping) {
        UploadFacts upload = due.startIfDue(id, settings.lateGrace()).orElse(null);
        if (upload == null || upload.status() == UploadStatus.DRAFT) {
            return Later.never();
        }
        if (upload.status() == UploadStatus.SCHEDULED) {
            return Later.in(Duration.between(clock.instant(), upload.requireScheduledFor()));
        }
        if (upload.queuedAt() == null) {
            // Cancelled before its time came, or its time was missed: nothing was ever tried.
            return Later.never();
        }
        try (Seat seat = new Seat(places, upload.requireAccount())) {
            return seat.toAsk() ? goOn(new Look(upload, seat, stopping)) : Later.in(WHEN_A_PLACE_IS_FREE);
        } catch (FencedOffException takenOver) {
            log.info("{}", takenOver.getMessage());
            return Later.never();
        } catch (RateWindowFullException full) {
            return rhythm.after(full);
        }
    }

    private Later goOn(Look look) {
        UploadFacts upload = look.upload();
        JournalEntry held = journal.takeOver(upload.id());
        Heard heard = new Heard.Nothing();
        while (true) {
            NextStep step = Deciding.after(Situation.of(upload, held), heard, clock.instant());
            switch (step) {
                case NextStep.Wait(Pace pace, Told told) -> {
                    return wait(upload, held, pace, told);
                }
                case NextStep.End(Outcome outcome, Told told, Pace then) -> {
                    JournalEntry ending = require(held);
                    journal.end(ending, outcome, told);
                    return rhythm.after(then, upload, ending, clock.instant());
                }
                case NextStep.GiveUp(Told told) -> {
                    journal.tell(upload, told);
                    return Later.never();
                }
                case NextStep.Rest() -> {
                    return Later.never();
                }
                default -> {
                    if (leadsToBytes(step, held) && look.stopping().hasBegun()) {
                        return Later.now();
                    }
                    SendSteps.Done done = take(step, look, held, heard);
                    if (done == null) {
                        return Later.in(WHEN_A_PLACE_IS_FREE);
                    }
                    held = done.held();
                    heard = done.heard();
                }
            }
        }
    }

    /** Null where there is no place for it now. */
    private SendSteps.@Nullable Done take(NextStep step, Look look, @Nullable JournalEntry held, Heard heard) {
        if (leadsToBytes(step, held)) {
            Heard standing = waiting.forBytes(step, look, held);
            if (standing != null) {
                return steps.rest(step, held, standing);
            }
            if (!look.seat().toSend()) {
                steps.rest(step, held, new Heard.BytesMissing(false));
                return null;
            }
        }
        return steps.take(step, look, held, heard);
    }

    private Later wait(UploadFacts upload, @Nullable JournalEntry held, Pace pace, Told told) {
        JournalEntry now = held;
        if (now != null && pace == Pace.TROUBLED) {
            now = journal.troubled(now);
        }
        if (now != null && !told.equals(new Told.Nothing())) {
            journal.tell(now, told);
        }
        return rhythm.after(pace, upload, now, clock.instant());
    }

    /** A question after a broken transfer is for going on with it, so it waits for a place like the transfer itself. */
    private static boolean leadsToBytes(NextStep step, @Nullable JournalEntry held) {
        return switch (step) {
            case NextStep.Begin begin -> true;
            case NextStep.Send send -> true;
            case NextStep.Ask ask -> held != null && held.state() == AttemptState.OPEN;
            default -> false;
        };
    }

    static JournalEntry require(@Nullable JournalEntry held) {
        if (held == null) {
            throw new IllegalStateException("There is no attempt");
        }
        return held;
    }
}
