package app.midx.crash;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An upload that is under way, as the database has it; the columns are read by their names, past all code of Midx.
 *
 * @param state of the latest attempt, {@code NONE} where there is none
 * @param picked whether a worker has it, or had it when it died
 */
record JournalRow(
        String upload,
        String state,
        boolean picked,
        @Nullable String publishId,
        Instant requestedAt,
        long acknowledged,
        boolean lastChunkBegun) {

    private static final String UNFINISHED = """
            select u.id, a.state, a.publish_id, a.requested_at, a.acknowledged_bytes, a.last_chunk_begun_at, t.picked
            from upload u
            left join send_attempt a on a.upload_id = u.id
                and a.number = (select max(b.number) from send_attempt b where b.upload_id = u.id)
            left join scheduled_tasks t on t.task_name = 'send'
                and replace(t.task_instance, '-', '') = lower(hex(u.id))
            where u.status in ('QUEUED', 'SENDING', 'PROCESSING')
            """;

    static List<JournalRow> unfinished(JdbcTemplate database) {
        return database.query(UNFINISHED, (row, number) -> read(row));
    }

    private static JournalRow read(ResultSet row) throws SQLException {
        LocalDateTime requested = row.getObject("requested_at", LocalDateTime.class);
        String state = row.getString("state");
        return new JournalRow(
                uuid(row.getBytes("id")),
                state == null ? "NONE" : state,
                row.getBoolean("picked"),
                row.getString("publish_id"),
                requested == null ? Instant.EPOCH : requested.toInstant(ZoneOffset.UTC),
                row.getLong("acknowledged_bytes"),
                row.getObject("last_chunk_begun_at") != null);
    }

    private static String uuid(byte[] bytes) {
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }
}
