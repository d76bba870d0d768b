package app.midx.upload.ui;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.upload.Deletions;
import app.midx.upload.IllegalTransitionException;
import app.midx.upload.Meter;
import app.midx.upload.Meters;
import app.midx.upload.SecondTries;
import app.midx.upload.SubmissionRefusedException;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadPosts;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A creator looks at one upload: where it is, live; what has happened to it and when; what went wrong and what to do; and stops
 * it, tries it again, changes and sends it again, opens it on TikTok, goes on with it or deletes it.
 */
@Route(UploadNavigation.DETAILS)
@PageTitle("Upload · Midx")
@RolesAllowed(CreatorPrincipal.ROLE)
class UploadDetailsView extends Div implements BeforeEnterObserver, DetailsActions.Listener, ScheduleCard.Listener {

    private static final String TOO_LATE = "It has moved on meanwhile, so there is nothing to send again.";

    private final Uploads uploads;
    private final SecondTries secondTries;
    private final UploadPosts posts;
    private final Accounts accounts;
    private final Meters meters;
    private final Deletions deletions;
    private final CreatorId owner;
    private final DetailsPage page;
    private final ScheduleActions schedule;
    private Times times;
    private @Nullable UploadFacts upload;

    UploadDetailsView(
            Uploads uploads,
            SecondTries secondTries,
            UploadPosts posts,
            Accounts accounts,
            Meters meters,
            Deletions deletions,
            CurrentCreator creator,
            LiveNews news,
            ScheduleDesk schedule,
            Clock clock) {
        this.uploads = uploads;
        this.secondTries = secondTries;
        this.posts = posts;
        this.accounts = accounts;
        this.meters = meters;
        this.deletions = deletions;
        this.times = Times.universal(clock);
        this.owner = creator.require();
        this.page = new DetailsPage(times, this);
        this.schedule = new ScheduleActions(schedule, owner, () -> times);
        page.onSchedule(this);
        add(page);
        news.follow(this, owner, this::take);
        Times.whereReaderIs(UI.getCurrent(), clock, this::readerIsThere);
    }

    private void readerIsThere(Times reader) {
        times = reader;
        page.setTimes(reader);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(OwnUpload.of(event, uploads, owner));
    }

    @Override
    public void edit() {
        UploadNavigation.toComposer(id());
    }

    @Override
    public void cancel() {
        change(
                uploads::cancel,
                "It is too late to cancel: TikTok may have the whole video already. You can delete the post in the TikTok app.");
    }

    @Override
    public void tryAgain() {
        change(secondTries::again, TOO_LATE);
    }

    /** The draft that comes of it is worked on where drafts are. */
    @Override
    public void change() {
        if (change(secondTries::reopen, TOO_LATE)) {
            UploadNavigation.toComposer(id());
        }
    }

    @Override
    public void moveTo() {
        schedule.move(shown(), this::show);
    }

    @Override
    public void sendNow() {
        schedule.sendNow(shown(), this::show);
    }

    @Override
    public void unschedule() {
        schedule.unschedule(shown(), this::show);
    }

    @Override
    public void delete() {
        UploadFacts shown = shown();
        try {
            uploads.delete(owner, shown.id());
            UploadNavigation.toList();
            new UndoNotice(deletions, owner, shown.id(), shown.status()).open();
        } catch (IllegalTransitionException underWay) {
            Notices.bad("It is on its way at the moment. Cancel it first, or wait until it has arrived.");
        }
    }

    private boolean change(BiFunction<CreatorId, UploadId, Optional<UploadFacts>> change, String tooLate) {
        try {
            change.apply(owner, id()).ifPresent(this::show);
            return true;
        } catch (IllegalTransitionException moved) {
            Notices.bad(tooLate);
        } catch (SubmissionRefusedException full) {
            Notices.bad(CapWords.refusal(full, times));
        }
        uploads.find(owner, id()).ifPresent(this::show);
        return false;
    }

    private void take(List<UploadNews> all) {
        all.stream().filter(news -> news.upload().equals(id())).forEach(news -> {
            switch (news) {
                case UploadNews.Changed(var facts) -> show(facts);
                case UploadNews.Moved moved -> move(moved);
                case UploadNews.Removed _ -> UploadNavigation.toList();
            }
        });
    }

    private void move(UploadNews.Moved moved) {
        if (upload != null) {
            upload = upload.with(moved);
            page.showProgress(upload);
        }
    }

    private void show(UploadFacts written) {
        UploadFacts now = uploads.withArrival(written);
        upload = now;
        AccountId account = now.form().account();
        ConnectedAccount known =
                account == null ? null : accounts.find(owner, account).orElse(null);
        page.show(new UploadDetails(
                now,
                known,
                uploads.timeline(owner, now.id()),
                posts.of(owner, now.id()),
                cap(now),
                meters.caps(),
                uploads.arriving(now).orElse(null),
                secondTries.allowed(now)));
    }

    private @Nullable Meter cap(UploadFacts now) {
        AccountId account = now.form().account();
        String code = now.failureCode();
        return account == null || code == null
                ? null
                : meters.of(owner, account).map(known -> known.behind(code)).orElse(null);
    }

    private UploadId id() {
        return shown().id();
    }

    private UploadFacts shown() {
        if (upload == null) {
            throw new IllegalStateException("The page was not entered");
        }
        return upload;
    }
}
