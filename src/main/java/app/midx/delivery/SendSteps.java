package app.midx.delivery;

import app.midx.account.AccountRates;
import app.midx.media.StagedFile;
import app.midx.media.StagedMedia;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.TikTokError;
import app.midx.upload.SendMode;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the steps that {@link Deciding} has decided on. */
@Component
class SendSteps {

    private final Journal journal;
    private final Readiness readiness;
    private final Opening opening;
    private final Transfer transfer;
    private final StatusQuestion question;
    private final AccountRates rates;

    SendSteps(
            Journal journal,
            Readiness readiness,
            Opening opening,
            Transfer transfer,
            StatusQuestion question,
            AccountRates rates) {
        this.journal = journal;
        this.readiness = readiness;
        this.opening = opening;
        this.transfer = transfer;
        this.question = question;
        this.rates = rates;
    }

    /** @param held the attempt as the journal has it now */
    record Done(@Nullable JournalEntry held, Heard heard) {}

    Done take(NextStep step, Look look, @Nullable JournalEntry held, Heard heard) {
        return switch (step) {
            case NextStep.Begin() -> begin(look, held);
            case NextStep.Ask() -> ask(look.upload(), SendEngine.require(held));
            case NextStep.Send(long offset) -> send(look, SendEngine.require(held), offset);
            case NextStep.Note(NextStep.Fact fact) -> note(SendEngine.require(held), fact, heard);
            default -> throw new IllegalArgumentException(step + " is no step to take");
        };
    }

    /**
     * Lets go of a send whose next bytes are not here, so that whoever goes on later need not ask TikTok how far it is.
     *
     * @param standing what stands in the way of the step
     */
    Done rest(NextStep step, @Nullable JournalEntry held, Heard standing) {
        if (!(step instanceof NextStep.Send(long offset)) || !(standing instanceof Heard.BytesMissing)) {
            return new Done(held, standing);
        }
        JournalEntry resting = journal.rest(SendEngine.require(held), offset).orElse(null);
        return resting == null ? new Done(held, new Heard.Stopped()) : new Done(resting, standing);
    }

    private Done begin(Look look, @Nullable JournalEntry before) {
        UploadFacts upload = look.upload();
        StagedMedia video = readiness.video(look).flatMap(StagedFile::now).orElse(null);
        if (video == null) {
            return new Done(before, readiness.absence(upload));
        }
        RateWindow window =
                upload.form().mode() == SendMode.DIRECT_POST ? RateWindow.DIRECT_POST_INIT : RateWindow.INBOX_INIT;
        Heard objection = readiness.objection(upload, video, window);
        if (objection != null) {
            return new Done(before, objection);
        }
        // Taken before the journal is written: waiting for the window must not look like a lost answer.
        rates.take(upload.requireAccount(), window);
        ChunkPlan plan = readiness.plan(upload);
        JournalEntry requested = journal.requestInit(upload, plan).orElse(null);
        if (requested == null) {
            return new Done(before, new Heard.Stopped());
        }
        Heard answer = opening.open(upload, plan);
        if (answer instanceof Heard.InitRefused(TikTokError error) && error.httpStatus() == 429) {
            rates.exhausted(upload.requireAccount(), window);
        }
        return new Done(requested, answer);
    }

    private Done ask(UploadFacts upload, JournalEntry held) {
        return new Done(held, question.ask(upload.requireAccount(), held));
    }

    private Done send(Look look, JournalEntry held, long offset) {
        StagedFile file = readiness.video(look).orElse(null);
        StagedMedia video = file == null ? null : file.now().orElse(null);
        if (file == null || video == null) {
            return new Done(held, readiness.absence(look.upload()));
        }
        Heard fault = held.plan().at(offset).isLastOne() ? unlessSound(look.upload(), video) : null;
        if (fault != null) {
            return new Done(held, fault);
        }
        JournalEntry leave = journal.leave(held, offset).orElse(null);
        return leave == null
                ? new Done(held, new Heard.Stopped())
                : new Done(leave, transfer.send(look, file, video.mimeType(), leave));
    }

    /** With its last chunk TikTok has all of it, and nothing can be taken back. */
    private @Nullable Heard unlessSound(UploadFacts upload, StagedMedia video) {
        return video.complete() ? readiness.fault(upload, video) : new Heard.BytesMissing(false);
    }

    private Done note(JournalEntry held, NextStep.Fact fact, Heard heard) {
        JournalEntry noted = switch (fact) {
            case OPENED -> journal.opened(held, ((Heard.Opened) heard).init());
            case UPLOAD_URL_GONE -> urlGone(held, ((Heard.UrlRefused) heard).error());
            case DELIVERED -> journal.delivered(held);
            case ARRIVED -> journal.arrived(held);
        };
        return new Done(noted, heard);
    }

    private JournalEntry urlGone(JournalEntry held, TikTokError error) {
        boolean sent = error.httpStatus() != 0;
        return journal.uploadUrlIsGone(held, sent, new TikTokSays(error.code(), error.logId()));
    }
}
