package app.midx.upload.ui;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.upload.AccountMeters;
import app.midx.upload.Meter;
import app.midx.upload.Meters;
import app.midx.upload.ScheduleBatch;
import app.midx.upload.Scheduling;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scheduling for pages: what there is to say of a time before it is chosen, and what is done with it. */
@Component
class ScheduleDesk {

    /** The press of one button should not go on for minutes. */
    static final int MOST_AT_ONCE = 50;

    private static final Set<UploadStatus> DRAFTS = EnumSet.of(UploadStatus.DRAFT);

    private final Scheduling scheduling;
    private final Meters meters;
    private final Uploads uploads;
    private final MediaFiles media;
    private final Clock clock;

    ScheduleDesk(Scheduling scheduling, Meters meters, Uploads uploads, MediaFiles media, Clock clock) {
        this.scheduling = scheduling;
        this.meters = meters;
        this.uploads = uploads;
        this.media = media;
        this.clock = clock;
    }

    Scheduling scheduling() {
        return scheduling;
    }

    Optional<UploadFacts> schedule(UploadFacts seen, UploadForm form, @Nullable VideoFacts claimed, Instant at) {
        return scheduling.schedule(seen, form, claimed, at);
    }

    /** What several drafts lack before they can be scheduled; asks TikTok once for each account. */
    PlannedDrafts plan(CreatorId owner) {
        List<UploadFacts> drafts = uploads.page(owner, DRAFTS, 0, MOST_AT_ONCE).reversed();
        Map<MediaId, StagedMedia> videos = media.find(
                owner,
                drafts.stream()
                        .flatMap(draft -> Stream.ofNullable(draft.media()))
                        .toList());
        ScheduleBatch batch = scheduling.batch(owner);
        List<PlannedDraft> planned = drafts.stream()
                .map(draft -> PlannedDraft.of(draft, draft.media() == null ? null : videos.get(draft.media()), batch))
                .toList();
        return new PlannedDrafts(planned, Math.max(0, uploads.count(owner, DRAFTS) - planned.size()));
    }

    /**
     * A warning, where TikTok may not take it then; empty where there is none. What it says stops nobody.
     *
     * @param form the choices it is to be sent with
     */
    String warning(UploadFacts upload, UploadForm form, LocalSlot slot) {
        CreatorId owner = upload.owner();
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
        boolean today = isToday(slot);
        int others = waitingThatDay(upload, account, form.mode(), slot) + (today ? cap.used() : 0);
        return others < cap.cap()
                ? ""
                : "%d %s for this account already, and TikTok takes about %d within 24 hours. Those that are too many will need your attention."
                        .formatted(
                                others,
                                today ? "were sent lately or are scheduled for today" : "are scheduled on that day",
                                cap.cap());
    }

    private boolean isToday(LocalSlot slot) {
        return LocalDate.ofInstant(clock.instant(), slot.zone()).equals(day(slot));
    }

    /** Without the upload that the question is about. */
    private int waitingThatDay(UploadFacts upload, AccountId account, SendMode mode, LocalSlot slot) {
        Instant from = day(slot).atStartOfDay(slot.zone()).toInstant();
        Instant until = day(slot).plusDays(1).atStartOfDay(slot.zone()).toInstant();
        Instant own = upload.status() == UploadStatus.SCHEDULED ? upload.scheduledFor() : null;
        boolean counted = own != null && !own.isBefore(from) && own.isBefore(until);
        return scheduling.waiting(upload.owner(), account, mode, from, until) - (counted ? 1 : 0);
    }

    private static LocalDate day(LocalSlot slot) {
        return LocalDate.ofInstant(slot.instant(), slot.zone());
    }
}
