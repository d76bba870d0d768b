package app.midx.notification.ui;

import app.midx.common.CreatorId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.notification.ChoiceStore;
import app.midx.notification.RestFeed;
import app.midx.notification.RestWords;
import app.midx.security.CurrentCreator;
import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whatever page of Midx a creator is on, it tells them when an upload has come to rest. */
@Component
class Announcer implements VaadinServiceInitListener {

    /** More of them than this would hide the page; the older ones make way. */
    static final int AT_MOST = 3;

    private final CurrentCreator visitor;
    private final RestFeed feed;
    private final ChoiceStore choices;
    private final MediaFiles media;

    Announcer(CurrentCreator visitor, RestFeed feed, ChoiceStore choices, MediaFiles media) {
        this.visitor = visitor;
        this.feed = feed;
        this.choices = choices;
        this.media = media;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Signing in and out loads the page anew, so that a page has one visitor for all its life.
        event.getSource().addUIInitListener(init -> visitor.id().ifPresent(creator -> follow(init.getUI(), creator)));
    }

    private void follow(UI ui, CreatorId creator) {
        TabBadge badge = new TabBadge();
        ui.add(badge);
        Deque<RestToast> shown = new ArrayDeque<>();
        // Where the page is free its work is done by whoever brings it: not by the sending, which may be about to
        // commit.
        Runnable subscription = feed.subscribe(
                creator, upload -> Thread.startVirtualThread(() -> access(ui, () -> tell(upload, badge, shown))));
        ui.addDetachListener(detached -> subscription.run());
    }

    private void tell(UploadFacts upload, TabBadge badge, Deque<RestToast> shown) {
        if (!choices.of(upload.owner()).inPage()) {
            return;
        }
        RestToast toast = new RestToast(upload, name(upload));
        toast.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                shown.remove(toast);
            }
        });
        shown.addLast(toast);
        toast.open();
        if (shown.size() > AT_MOST) {
            shown.removeFirst().close();
        }
        badge.count();
    }

    private String name(UploadFacts upload) {
        return Optional.of(RestWords.caption(upload))
                .filter(caption -> !caption.isEmpty())
                .or(() -> Optional.ofNullable(upload.media())
                        .flatMap(id -> media.find(upload.owner(), id))
                        .map(StagedMedia::fileName))
                .orElse("Your video");
    }

    private static void access(UI ui, Runnable task) {
        try {
            var _ = ui.access(task::run);
        } catch (UIDetachedException gone) {
            // Nobody is looking any more.
        }
    }
}
