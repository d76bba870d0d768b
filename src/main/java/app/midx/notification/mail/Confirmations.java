package app.midx.notification.mail;

import app.midx.common.CreatorId;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the one link that proves that an address is the creator's own. */
@Component
class Confirmations {

    private final Mailbox mailbox;
    private final EmailAddresses addresses;

    Confirmations(Mailbox mailbox, EmailAddresses addresses) {
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    enum Outcome {
        SENT,
        NO_ADDRESS,
        TOO_MANY,
        NOT_SENT
    }

    /** Waits for the mail server. */
    Outcome ask(CreatorId creator, String typed) {
        String address = MailAddress.of(typed).orElse(null);
        if (address == null) {
            return Outcome.NO_ADDRESS;
        }
        return addresses.ask(creator, address).map(link -> send(address, link)).orElse(Outcome.TOO_MANY);
    }

    private Outcome send(String address, String link) {
        try {
            return mailbox.send(address, "Confirm your address for Midx", text(link), null)
                    ? Outcome.SENT
                    : Outcome.NOT_SENT;
        } catch (MailException away) {
            return Outcome.NOT_SENT;
        }
    }

    private String text(String link) {
        return """
                Somebody, hopefully you, wants to be told at this address what becomes of their videos in Midx.

                If it was you, open this page and press the button. The link works once, for 24 hours:
                %s/confirm-email/%s

                If it was not you, do nothing: no further mail will come.
                """.formatted(mailbox.base(), link);
    }
}
