package app.midx.upload;

import static java.util.stream.Collectors.groupingBy;

import app.midx.common.AccountId;
import app.midx.upload.SendHistory.Init;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What deleted uploads have used of TikTok's caps: TikTok does not count less because Midx forgets. Kept for a day. */
@Component
@Transactional
class SpentPlaces {

    private final JdbcClient jdbc;
    private final SendHistory history;
    private final Clock clock;

    SpentPlaces(JdbcClient jdbc, SendHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** The upload is about to be deleted, and all that is known of its sending with it. */
    public void keep(Upload upload) {
        boolean published = upload.status() == UploadStatus.PUBLISHED;
        history.inits(upload.id(), clock.instant().minus(CapCount.WINDOW)).stream()
                .collect(groupingBy(init -> Map.entry(init.account(), init.mode())))
                .values()
                .forEach(inits -> CountedInits.of(inits, published).forEach(this::insert));
    }

    List<Instant> of(AccountId account, SendMode mode, Instant after) {
        return jdbc.sql("SELECT at FROM spent_place WHERE account_id = ? AND mode = ? AND at > ?")
                .param(account.bytes())
                .param(mode.name())
                .param(utc(after))
                .query((row, number) -> instant(row.getObject(1, LocalDateTime.class)))
                .list();
    }

    Map<AccountId, Instant> latestPosts(Instant after) {
        Map<AccountId, Instant> latest = new HashMap<>();
        jdbc.sql("SELECT account_id, MAX(at) FROM spent_place WHERE mode = ? AND at > ? GROUP BY account_id")
                .param(SendMode.DIRECT_POST.name())
                .param(utc(after))
                .query(row -> {
                    latest.put(account(row.getBytes(1)), instant(row.getObject(2, LocalDateTime.class)));
                });
        return latest;
    }

    public void forgetOld() {
        jdbc.sql("DELETE FROM spent_place WHERE at <= ?")
                .param(utc(clock.instant().minus(CapCount.WINDOW)))
                .update();
    }

    private void insert(Init init) {
        jdbc.sql("INSERT INTO spent_place (account_id, mode, at) VALUES (?, ?, ?)")
                .param(init.account().bytes())
                .param(init.mode().name())
                .param(utc(init.at()))
                .update();
    }

    private static AccountId account(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
