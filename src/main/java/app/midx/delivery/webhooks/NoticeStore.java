package app.midx.delivery.webhooks;

import app.midx.account.LostAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what was told. The unique fingerprint is what keeps an event from being taken twice. */
@Component
@Transactional
class NoticeStore {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a row. Of what leads to no work nothing is kept that names a person.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the same was told before
     */
    public void insert(NoticeId id, Notice notice, Instant now) {
        boolean needed = notice.kind().leadsToWork();
        jdbc.sql("INSERT INTO webhook_notice (id, fingerprint, kind, event, open_id, publish_id, lost_access, event_at,"
                        + " received_at, handled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.bytes())
                .param(notice.fingerprint())
                .param(notice.kind().name())
                .param(notice.event())
                .param(needed ? notice.openId() : null)
                .param(needed ? notice.publishId() : null)
                .param(
                        needed && notice.lostAccess() != null
                                ? notice.lostAccess().name()
                                : null)
                .param(notice.at() == null ? null : utc(notice.at()))
                .param(utc(now))
                .param(needed ? null : utc(now))
                .update();
    }

    /** A notice that still has to be acted upon. */
    @Transactional(readOnly = true)
    public Optional<Notice> findUnhandled(NoticeId id) {
        return jdbc.sql("SELECT * FROM webhook_notice WHERE id = ? AND handled_at IS NULL")
                .param(id.bytes())
                .query((row, number) -> notice(row))
                .optional();
    }

    /** From here on the fingerprint alone is needed, to know the event again; what names a person goes. */
    public void handled(NoticeId id, Instant now) {
        jdbc.sql("UPDATE webhook_notice SET handled_at = ?, open_id = NULL, publish_id = NULL, lost_access = NULL"
                        + " WHERE id = ?")
                .param(utc(now))
                .param(id.bytes())
                .update();
    }

    /**
     * Erases the oldest rows among those that were acted upon.
     *
     * @return whether there may be more
     */
    public boolean forgetSome(Instant receivedBefore) {
        return jdbc.sql("DELETE FROM webhook_notice WHERE received_at < ? AND handled_at IS NOT NULL"
                                + " ORDER BY received_at LIMIT " + BATCH)
                        .param(utc(receivedBefore))
                        .update()
                == BATCH;
    }

    /**
     * Erases rows that nothing has come of.
     *
     * @return how many
     */
    public int giveUp(Instant receivedBefore) {
        return jdbc.sql("DELETE FROM webhook_notice WHERE received_at < ? AND handled_at IS NULL")
                .param(utc(receivedBefore))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String lostAccess = row.getString("lost_access");
        LocalDateTime at = row.getObject("event_at", LocalDateTime.class);
        return new Notice(
                row.getString("fingerprint"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("event"),
                row.getString("open_id"),
                row.getString("publish_id"),
                lostAccess == null ? null : LostAccess.valueOf(lostAccess),
                instant(at));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
