package app.midx.notification.mail;

import app.midx.common.CreatorId;
import app.midx.notification.mail.EmailAddresses.Known;
import app.midx.notification.ui.SwitchRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;

/** By e-mail: an address that a creator gives, confirms, switches and takes back. */
class MailRow extends Div {

    private final CreatorId creator;
    private final EmailAddresses addresses;
    private final Confirmations confirmations;
    private final Paragraph words = new Paragraph();
    private final Div controls = new Div();

    MailRow(CreatorId creator, EmailAddresses addresses, Confirmations confirmations) {
        this.creator = creator;
        this.addresses = addresses;
        this.confirmations = confirmations;
        addClassName("midx-notification-rows");
        controls.addClassName("midx-notification-mail");
        words.addClassName("midx-small");
        words.getElement().setAttribute("role", "status");
        add(controls, words);
        show();
    }

    private void show() {
        controls.removeAll();
        Known known = addresses.of(creator).orElse(null);
        if (known == null) {
            words.setText("Off. Midx has no address of yours, and needs none.");
            controls.add(asking());
        } else if (known.confirmed()) {
            words.setText("");
            controls.add(switching(known), removing());
        } else {
            words.setText("Not on yet. A link was sent to " + known.address()
                    + " and works for 24 hours; nothing else is sent there before you have pressed it.");
            controls.add(removing());
        }
    }

    private Component asking() {
        EmailField field = new EmailField("E-mail address");
        field.setMaxLength(254);
        Button send = new Button("Send me a link");
        send.addClickListener(click -> asked(field, confirmations.ask(creator, field.getValue())));
        Div row = new Div(field, send);
        row.addClassName("midx-notification-address");
        return row;
    }

    private void asked(EmailField field, Confirmations.Outcome outcome) {
        switch (outcome) {
            case SENT -> show();
            case NO_ADDRESS -> {
                field.setErrorMessage("That is no e-mail address.");
                field.setInvalid(true);
            }
            case TOO_MANY ->
                words.setText("Three links a day are the most that Midx sends. Please try again tomorrow.");
            case NOT_SENT -> {
                addresses.forget(creator);
                words.setText("The mail could not be sent. Check the address, or try again later.");
            }
        }
    }

    private Component switching(Known known) {
        SwitchRow row = new SwitchRow("By e-mail");
        row.show(known.on(), words(known.address(), known.on()));
        row.onSwitch(on -> {
            addresses.turn(creator, on);
            row.show(on, words(known.address(), on));
        });
        return row;
    }

    private Component removing() {
        return new Button("Remove address", click -> {
            addresses.forget(creator);
            show();
        });
    }

    private static String words(String address, boolean on) {
        return on ? "On. Midx writes to " + address + "." : "Off. Midx keeps " + address + " and does not write to it.";
    }
}
