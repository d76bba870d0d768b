package app.midx.upload.ui;

import app.midx.common.CreatorId;
import app.midx.upload.UploadFeed;
import app.midx.upload.UploadFeed.Subscription;
import app.midx.upload.UploadNews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Brings the news of a creator's uploads into a page, for as long as the page is there. */
@Service
class LiveNews {

    private final UploadFeed feed;
    private final Clock clock;

    LiveNews(UploadFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** The receiver is called with the page's lock held. */
    void follow(Component page, CreatorId creator, Consumer<List<UploadNews>> receiver) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            NewsPace pace = new NewsPace(clock, Later.onTheClock(), task -> access(ui, task), receiver);
            Subscription subscription = feed.subscribe(creator, pace::offer);
            Registration[] detach = new Registration[1];
            detach[0] = page.addDetachListener(detached -> {
                subscription.end();
                detach[0].remove();
            });
        });
    }

    private static void access(UI ui, Runnable task) {
        try {
            var _ = ui.access(task::run);
        } catch (UIDetachedException gone) {
            // Nobody is looking any more.
        }
    }
}
