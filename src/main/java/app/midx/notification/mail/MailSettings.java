package app.midx.notification.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * E-mail; it is offered where {@code spring.mail.host}, {@code midx.mail.from} and {@code midx.public-url} are all set. The
 * links in a mail never come from the address that some browser used, which anybody could make up.
 *
 * @param publicUrl the base of links, such as {@code https://midx.example}
 * @param mail of Midx itself
 */
@ConfigurationProperties("midx")
record MailSettings(@Nullable String publicUrl, @Nullable Sender mail) {

    /** @param from the sender's address */
    record Sender(@Nullable String from) {}

    boolean complete() {
        return !base().isEmpty() && !from().isEmpty();
    }

    /** Without a slash at its end; empty where it is not set. */
    String base() {
        String base = publicUrl == null ? "" : publicUrl.strip();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Empty where it is not set. */
    String from() {
        return mail == null || mail.from() == null ? "" : mail.from().strip();
    }
}
