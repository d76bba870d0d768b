package app.midx.notification.mail;

import app.midx.common.CreatorId;
import app.midx.common.Secret;
import app.midx.security.ColumnCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that creators gave, each encrypted. Nothing but the one link goes to an address before it is confirmed. */
@Component
@Transactional
class EmailAddresses {

    static final Duration LINK_LIVES = Duration.ofHours(24);
    static final int LINKS_A_DAY = 3;

    private static final String OF_CREATOR = " WHERE creator_id = :creator";

    private final JdbcClient jdbc;
    private final ColumnCipher cipher;
    private final Clock clock;

    EmailAddresses(JdbcClient jdbc, ColumnCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param confirmed whether whoever reads there has pressed the link */
    record Known(String address, boolean confirmed, boolean on) {
        @Override
        public String toString() {
            return "an address";
        }
    }

    /** @param unsubscribe proves that somebody has got a mail */
    record Recipient(String address, String unsubscribe) {
        @Override
        public String toString() {
            return "a recipient";
        }
    }

    @Transactional(readOnly = true)
    Optional<Known> of(CreatorId creator) {
        return on(
                        creator,
                        "SELECT address, confirmed_at, is_on FROM notification_email" + OF_CREATOR
                                + " AND address IS NOT NULL")
                .query((row, number) ->
                        new Known(open(creator, row, 1), row.getTimestamp(2) != null, row.getBoolean(3)))
                .optional();
    }

    /**
     * Keeps an address that is to be confirmed, in place of any other.
     *
     * @return what the link carries; empty where the creator has had their links for today
     */
    Optional<String> ask(CreatorId creator, String address) {
        on(
                        creator,
                        "INSERT IGNORE INTO notification_email (creator_id, is_on, asked, asked_since)"
                                + " VALUES (:creator, FALSE, 0, :now)")
                .param("now", utc(clock.instant()))
                .update();
        on(
                        creator,
                        "UPDATE notification_email SET asked = 0, asked_since = :now" + OF_CREATOR
                                + " AND asked_since < :yesterday")
                .param("now", utc(clock.instant()))
                .param("yesterday", utc(clock.instant().minus(Duration.ofDays(1))))
                .update();
        String link = LinkToken.next();
        String unsubscribe = LinkToken.next();
        int kept = on(
                        creator,
                        "UPDATE notification_email SET address = :address, confirmed_at = NULL, is_on = FALSE,"
                                + " confirm_hash = :confirm, confirm_until = :until, unsubscribe_hash = :hash,"
                                + " unsubscribe_token = :unsubscribe, asked = asked + 1" + OF_CREATOR
                                + " AND asked < :limit")
                .param("address", cipher.seal(creator.value(), Secret.of(address)))
                .param("confirm", LinkToken.hash(link))
                .param("until", utc(clock.instant().plus(LINK_LIVES)))
                .param("hash", LinkToken.hash(unsubscribe))
                .param("unsubscribe", cipher.seal(creator.value(), Secret.of(unsubscribe)))
                .param("limit", LINKS_A_DAY)
                .update();
        return kept == 1 ? Optional.of(link) : Optional.empty();
    }

    /** Answers false for a link that was used, is over, or never was: nobody learns which. */
    boolean confirm(String link) {
        return jdbc.sql("UPDATE notification_email SET confirmed_at = :now, is_on = TRUE, confirm_hash = NULL,"
                                + " confirm_until = NULL WHERE confirm_hash = :hash AND confirm_until > :now")
                        .param("now", utc(clock.instant()))
                        .param("hash", LinkToken.hash(link))
                        .update()
                == 1;
    }

    void turn(CreatorId creator, boolean on) {
        on(creator, "UPDATE notification_email SET is_on = :on" + OF_CREATOR + " AND confirmed_at IS NOT NULL")
                .param("on", on)
                .update();
    }

    /** Answers false where no mail can have carried it. May be said again. */
    boolean unsubscribe(String token) {
        return jdbc.sql("UPDATE notification_email SET is_on = FALSE WHERE unsubscribe_hash = :hash")
                        .param("hash", LinkToken.hash(token))
                        .update()
                == 1;
    }

    /** What stays is how many links were asked for today, so that nobody begins to count anew. */
    void forget(CreatorId creator) {
        on(
                        creator,
                        "UPDATE notification_email SET address = NULL, confirmed_at = NULL, is_on = FALSE,"
                                + " confirm_hash = NULL, confirm_until = NULL, unsubscribe_hash = NULL, unsubscribe_token = NULL"
                                + OF_CREATOR)
                .update();
    }

    /** Asked while an upload is changed: nothing is decrypted, so that no lost key can stand in the way of that. */
    @Transactional(readOnly = true)
    boolean isOn(CreatorId creator) {
        return on(
                                creator,
                                "SELECT COUNT(*) FROM notification_email" + OF_CREATOR
                                        + " AND is_on AND confirmed_at IS NOT NULL")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Empty where nothing may be sent. */
    @Transactional(readOnly = true)
    Optional<Recipient> recipient(CreatorId creator) {
        return on(
                        creator,
                        "SELECT address, unsubscribe_token FROM notification_email" + OF_CREATOR
                                + " AND is_on AND confirmed_at IS NOT NULL")
                .query((row, number) -> new Recipient(open(creator, row, 1), open(creator, row, 2)))
                .optional();
    }

    private JdbcClient.StatementSpec on(CreatorId creator, String statement) {
        return jdbc.sql(statement).param("creator", creator.bytes());
    }

    private String open(CreatorId creator, ResultSet row, int column) throws SQLException {
        return cipher.open(creator.value(), row.getString(column)).reveal();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
