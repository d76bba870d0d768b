package app.midx.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts plain mails on their way, where the operator has named a server for that. */
@Component
class Mailbox {

    private final MailSettings settings;
    private final @Nullable JavaMailSender sender;

    Mailbox(MailSettings settings, ObjectProvider<JavaMailSender> sender) {
        this.settings = settings;
        this.sender = settings.complete() ? sender.getIfAvailable() : null;
    }

    boolean offered() {
        return sender != null;
    }

    /** For links. */
    String base() {
        return settings.base();
    }

    /**
     * Hands a mail to the server.
     *
     * @param unsubscribe the address of the one-click unsubscription (RFC 8058); null where there is nothing to end
     * @return false where the server takes nothing for that address, now or ever
     * @throws MailException where the server is not there, or wants it later
     */
    boolean send(String address, String subject, String text, @Nullable String unsubscribe) {
        if (sender == null) {
            return false;
        }
        try {
            sender.send(message(sender, address, subject, text, unsubscribe));
            return true;
        } catch (MailSendException failed) {
            if (failed.getFailedMessages().values().stream().anyMatch(Mailbox::isForGood)) {
                return false;
            }
            throw failed;
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A mail could not be written", impossible);
        }
    }

    private MimeMessage message(
            JavaMailSender from, String address, String subject, String text, @Nullable String unsubscribe)
            throws MessagingException {
        MimeMessage message = from.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(subject);
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static boolean isForGood(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
