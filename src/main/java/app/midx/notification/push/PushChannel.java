package app.midx.notification.push;

import app.midx.common.CreatorId;
import app.midx.notification.ChoiceStore;
import app.midx.notification.NotificationChannel;
import app.midx.notification.ui.SwitchRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.core.annotation.Order;

/** Notifications of the browser; there is nothing to switch where the operator has set no keys. */
@Order(2)
@org.springframework.stereotype.Component
class PushChannel implements NotificationChannel {

    private static final String QUOTED =
            "On. Notifications and e-mails quote the caption, where others may read it too.";
    private static final String UNQUOTED =
            "Off. Notifications and e-mails say “Your video was published”, and nothing of what is in it.";

    private final PushSettings settings;
    private final PushSubscriptions subscriptions;
    private final PushHosts hosts;
    private final Vapid vapid;
    private final ChoiceStore choices;

    PushChannel(
            PushSettings settings, PushSubscriptions subscriptions, PushHosts hosts, Vapid vapid, ChoiceStore choices) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.hosts = hosts;
        this.vapid = vapid;
        this.choices = choices;
    }

    @Override
    public Component switches(CreatorId creator) {
        Div rows = new Div();
        rows.addClassName("midx-notification-rows");
        rows.setVisible(settings.offered());
        if (settings.offered()) {
            rows.add(
                    new PushSwitch(vapid.publicKey(), new OwnBrowsers(creator, subscriptions, hosts)),
                    captions(creator));
        }
        return rows;
    }

    private Component captions(CreatorId creator) {
        SwitchRow row = new SwitchRow("Captions in notifications");
        boolean now = choices.of(creator).captions();
        row.show(now, now ? QUOTED : UNQUOTED);
        row.onSwitch(on -> {
            choices.change(creator, before -> before.withCaptions(on));
            row.show(on, on ? QUOTED : UNQUOTED);
        });
        return row;
    }
}
