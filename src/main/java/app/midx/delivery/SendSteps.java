package app.midx.delivery;

import app.midx.account.AccountRates;
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

    Done take(NextStep step, UploadFacts upload, @Nullable JournalEntry held, Heard heard, Stopping stopping) {
        return switch (step) {
            case NextStep.Begin() -> begin(upload, held);
            case NextStep.Ask() -> ask(upload, SendEngine.require(held));
            case NextStep.Send(long offset) -> send(upload, SendEngine.require(held), offset, stopping);
            case NextStep.Note(NextStep.Fact fact) -> note(SendEngine.require(held), fact, heard);
            default -> throw new IllegalArgumentException(step + " is no step to take");
        };
    }

    private Done begin(UploadFacts upload, @Nullable JournalEntry before) {
        RateWindow window =
                upload.form().mode() == SendMode.DIRECT_POST ? RateWindow.DIRECT_POST_INIT : RateWindow.INBOX_INIT;
        Heard objection = readiness.objection(upload, window).orElse(null);
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

    private Done send(UploadFacts upload, JournalEntry held, long offset, Stopping stopping) {
        StagedMedia video = readiness.video(upload, held.plan()).orElse(null);
        if (video == null) {
            return new Done(held, new Heard.VideoGone());
        }
        if (!readiness.await(video, held.plan().at(offset))) {
            return new Done(held, new Heard.BytesMissing());
        }
        JournalEntry leave = journal.leave(held, offset).orElse(null);
        return leave == null
                ? new Done(held, new Heard.Stopped())
                : new Done(leave, transfer.send(upload, video, leave, stopping));
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
