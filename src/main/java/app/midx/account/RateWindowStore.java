package app.midx.account;

import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows in which buckets are kept. Every change is one statement on one row by its primary key, so none waits for another. */
@Component
class RateWindowStore {

    private static final String ROW = " WHERE account_id = :account AND kind = :kind";

    private final JdbcClient jdbc;
    private final Clock clock;

    RateWindowStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<RateRow> find(RateKey key) {
        return on(key, "SELECT state, touched_at FROM rate_window" + ROW)
                .query((row, number) -> new RateRow(row.getBytes(1), row.getObject(2, LocalDateTime.class)))
                .optional();
    }

    /** Answers false where somebody else was first. */
    boolean insert(RateKey key, byte[] state) {
        return on(
                                key,
                                "INSERT IGNORE INTO rate_window (account_id, kind, state, touched_at)"
                                        + " VALUES (:account, :kind, :state, :now)")
                        .param("state", state)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Answers false where the row is not as it was any more. */
    boolean replace(RateKey key, byte[] known, byte[] state) {
        return on(key, "UPDATE rate_window SET state = :state, touched_at = :now" + ROW + " AND state = :known")
                        .param("state", state)
                        .param("now", now())
                        .param("known", known)
                        .update()
                == 1;
    }

    void delete(RateKey key, RateRow known) {
        on(key, "DELETE FROM rate_window" + ROW + " AND touched_at = :known")
                .param("known", known.touchedAt())
                .update();
    }

    /** Looks first and deletes by the primary key: a range that is deleted would be locked from one end to the other. */
    int deleteIdle(Duration idleFor) {
        LocalDateTime before = now().minus(idleFor);
        List<RateKey> idle = jdbc.sql("SELECT account_id, kind FROM rate_window WHERE touched_at < :before")
                .param("before", before)
                .query((row, number) -> new RateKey(account(row.getBytes(1)), RateWindow.valueOf(row.getString(2))))
                .list();
        return idle.stream()
                .mapToInt(key -> on(key, "DELETE FROM rate_window" + ROW + " AND touched_at < :before")
                        .param("before", before)
                        .update())
                .sum();
    }

    boolean isAhead(RateRow row, Duration tolerated) {
        return row.touchedAt().isAfter(now().plus(tolerated));
    }

    private JdbcClient.StatementSpec on(RateKey key, String sql) {
        return jdbc.sql(sql)
                .param("account", key.account().bytes())
                .param("kind", key.window().name());
    }

    private static AccountId account(byte[] bytes) {
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return new AccountId(new UUID(id.getLong(), id.getLong()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
