package app.midx.notification.mail;

import app.midx.common.CreatorId;
import app.midx.notification.ChoiceStore;
import app.midx.notification.Courier;
import app.midx.notification.RestWords;
import app.midx.notification.TellLaterException;
import app.midx.notification.mail.EmailAddresses.Recipient;
import app.midx.upload.UploadFacts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Tells a creator by e-mail; its one target is the creator. */
@Component
class MailCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(MailCourier.class);

    private final Mailbox mailbox;
    private final EmailAddresses addresses;
    private final ChoiceStore choices;

    MailCourier(Mailbox mailbox, EmailAddresses addresses, ChoiceStore choices) {
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<UUID> targets(CreatorId creator) {
        return mailbox.offered() && addresses.isOn(creator) ? List.of(creator.value()) : List.of();
    }

    @Override
    public void deliver(UUID target, UploadFacts upload) {
        addresses.recipient(upload.owner()).ifPresent(recipient -> send(recipient, upload));
    }

    private void send(Recipient recipient, UploadFacts upload) {
        String unsubscribe = mailbox.base() + "/email/unsubscribe/" + recipient.unsubscribe();
        try {
            if (!mailbox.send(
                    recipient.address(),
                    RestWords.aboutYourVideo(upload.status()),
                    text(upload, unsubscribe),
                    unsubscribe)) {
                log.warn("The mail server takes nothing for the address of creator {}", upload.owner());
            }
        } catch (MailException away) {
            // Its message quotes the address.
            throw new TellLaterException("the mail server did not take it", PATIENCE);
        }
    }

    private String text(UploadFacts upload, String unsubscribe) {
        String caption = choices.of(upload.owner()).captions() ? RestWords.caption(upload) : "";
        return """
                %s.
                %s
                Open it in Midx: %s/uploads/%s

                --\s
                You get this because you asked Midx for it in your account page.
                No more of these mails: %s
                """.formatted(
                        RestWords.aboutYourVideo(upload.status()),
                        caption.isEmpty() ? "" : "\n“" + caption + "”\n",
                        mailbox.base(),
                        upload.id(),
                        unsubscribe);
    }
}
