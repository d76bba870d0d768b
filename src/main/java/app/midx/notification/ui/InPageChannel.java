package app.midx.notification.ui;

import app.midx.common.CreatorId;
import app.midx.notification.ChoiceStore;
import app.midx.notification.NotificationChannel;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** Notes in the page that is open. */
@Order(1)
@org.springframework.stereotype.Component
class InPageChannel implements NotificationChannel {

    private static final String ON =
            "On. A note comes up on whatever page of Midx you are on, and the tab's title counts while you look elsewhere.";
    private static final String OFF = "Off. The list of uploads still shows everything.";

    private final ChoiceStore choices;

    InPageChannel(ChoiceStore choices) {
        this.choices = choices;
    }

    @Override
    public Component switches(CreatorId creator) {
        SwitchRow row = new SwitchRow("In Midx, while it is open");
        row.show(choices.of(creator).inPage(), words(choices.of(creator).inPage()));
        row.onSwitch(on -> {
            choices.change(creator, before -> before.withInPage(on));
            row.show(on, words(on));
        });
        return row;
    }

    private static String words(boolean on) {
        return on ? ON : OFF;
    }
}
