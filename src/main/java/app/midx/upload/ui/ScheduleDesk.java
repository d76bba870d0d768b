package app.midx.upload.ui;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.media.VideoFacts;
import app.midx.upload.AccountMeters;
import app.midx.upload.Meter;
import app.midx.upload.Meters;
import app.midx.upload.Scheduling;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scheduling for pages: what there is to say of a time before it is chosen, and what is done with it. */
@Component
class ScheduleDesk {

    private final Scheduling scheduling;
    private final Meters meters;

    ScheduleDesk(Scheduling scheduling, Meters meters) {
        this.scheduling = scheduling;
        this.meters = meters;
    }

    Scheduling scheduling() {
        return scheduling;
    }

    Optional<UploadFacts> schedule(UploadFacts seen, UploadForm form, @Nullable VideoFacts claimed, Instant at) {
        return scheduling.schedule(seen, form, claimed, at);
    }

    /** A warning, where TikTok may not take it then; empty where there is none. What it says stops nobody. */
    String warning(CreatorId owner, UploadForm form, LocalSlot slot) {
        AccountId account = form.account();
        AccountMeters known = account == null ? null : meters.of(owner, account).orElse(null);
        if (account == null || known == null) {
            return "";
        }
        Instant until = known.accessUntil();
        if (until == null || until.isBefore(slot.instant())) {
            return "TikTok's permission for this account ends before that time. Reconnect the account, or it will stop then.";
        }
        Meter cap = form.mode() == SendMode.DIRECT_POST ? known.posts() : known.drafts();
        int waiting = onThatDay(owner, account, form.mode(), slot);
        return waiting < cap.cap()
                ? ""
                : "%d are scheduled for this account on that day already, and TikTok takes about %d within 24 hours. Those that are too many will need your attention."
                        .formatted(waiting, cap.cap());
    }

    private int onThatDay(CreatorId owner, AccountId account, SendMode mode, LocalSlot slot) {
        ZoneId zone = slot.zone();
        LocalDate day = LocalDate.ofInstant(slot.instant(), zone);
        return scheduling.waiting(
                owner,
                account,
                mode,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
