package app.midx.delivery;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import app.midx.upload.SendHistory;
import app.midx.upload.SendMode;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the journal what TikTok's caps may count. */
@Component
class HistoryByJournal implements SendHistory {

    private static final String INITS = "SELECT upload_id, account_id, mode, requested_at, publish_id, outcome"
            + " FROM send_attempt WHERE (outcome IS NULL OR outcome <> 'INIT_REFUSED') AND requested_at > :after";

    private final JdbcClient jdbc;

    HistoryByJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Init> inits(AccountId account, SendMode mode, Instant after) {
        return jdbc.sql(INITS + " AND account_id = :account AND mode = :mode")
                .param("after", utc(after))
                .param("account", account.bytes())
                .param("mode", mode.name())
                .query((row, number) -> init(row))
                .list();
    }

    @Override
    public List<Init> inits(UploadId upload, Instant after) {
        return jdbc.sql(INITS + " AND upload_id = :upload")
                .param("after", utc(after))
                .param("upload", upload.bytes())
                .query((row, number) -> init(row))
                .list();
    }

    @Override
    public Map<AccountId, Instant> latestPosts(Instant after) {
        Map<AccountId, Instant> latest = new HashMap<>();
        jdbc.sql("SELECT account_id, MAX(requested_at) FROM send_attempt WHERE mode = :mode AND requested_at > :after"
                        + " AND (outcome IS NULL OR outcome <> 'INIT_REFUSED') GROUP BY account_id")
                .param("mode", SendMode.DIRECT_POST.name())
                .param("after", utc(after))
                .query(row -> {
                    latest.put(new AccountId(id(row, 1)), instant(row, 2));
                });
        return latest;
    }

    private static Init init(ResultSet row) throws SQLException {
        String outcome = row.getString(6);
        return new Init(
                new UploadId(id(row, 1)),
                new AccountId(id(row, 2)),
                SendMode.valueOf(row.getString(3)),
                instant(row, 4),
                row.getString(5) != null,
                outcome == null || Outcome.valueOf(outcome).mayBeAPost());
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
