package app.midx.notification.mail;

import app.midx.common.CreatorId;
import app.midx.notification.NotificationChannel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.core.annotation.Order;

/** E-mail; nobody is asked for an address where Midx could not write to it. */
@Order(3)
@org.springframework.stereotype.Component
class MailChannel implements NotificationChannel {

    private final Mailbox mailbox;
    private final EmailAddresses addresses;
    private final Confirmations confirmations;

    MailChannel(Mailbox mailbox, EmailAddresses addresses, Confirmations confirmations) {
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.confirmations = confirmations;
    }

    @Override
    public Component switches(CreatorId creator) {
        if (mailbox.offered()) {
            return new MailRow(creator, addresses, confirmations);
        }
        Div none = new Div();
        none.setVisible(false);
        return none;
    }
}
