package app.midx.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** One plain address, without a name and without anything that a header would be broken by. */
final class MailAddress {

    private static final Pattern PLAIN =
            Pattern.compile("[\\x21-\\x7E&&[^<>(),;:\"\\[\\]\\\\@]]{1,64}@[A-Za-z0-9.-]{3,189}");

    private MailAddress() {}

    /** As it is to be kept; empty where nothing could be sent to it. */
    static Optional<String> of(String typed) {
        String address = typed.strip();
        if (!PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException none) {
            return Optional.empty();
        }
    }
}
