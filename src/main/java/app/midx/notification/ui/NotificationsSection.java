package app.midx.notification.ui;

import app.midx.account.AccountSection;
import app.midx.common.CreatorId;
import app.midx.notification.NotificationChannel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.springframework.beans.factory.ObjectProvider;

/** A creator chooses how Midx tells them that a video is published, waits for them, or has failed. */
@org.springframework.stereotype.Component
class NotificationsSection implements AccountSection {

    private final ObjectProvider<NotificationChannel> channels;

    NotificationsSection(ObjectProvider<NotificationChannel> channels) {
        this.channels = channels;
    }

    @Override
    public Component forCreator(CreatorId creator) {
        H2 title = new H2("Notifications");
        title.setId("notifications");
        Paragraph lede = new Paragraph(
                "When a video is published, waits in your inbox, has failed or needs you, Midx can tell you.");
        lede.addClassName("midx-lede");
        Section section = new Section(title, lede);
        section.addClassName("midx-notifications");
        section.getElement().setAttribute("aria-labelledby", "notifications");
        channels.orderedStream().forEach(channel -> section.add(channel.switches(creator)));
        return section;
    }
}
