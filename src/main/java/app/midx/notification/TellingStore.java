package app.midx.notification;

import app.midx.common.UploadId;
import app.midx.upload.UploadStatus;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tellings, each once for a change, a courier and a target. Every statement touches one row by its key. */
@Component
class TellingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TellingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers false where it is there already. */
    boolean add(Telling telling) {
        return jdbc.sql("INSERT IGNORE INTO telling (id, upload_id, event_id, status, courier, target, rested_at)"
                                + " VALUES (:id, :upload, :event, :status, :courier, :target, :restedAt)")
                        .param("id", bytes(telling.id()))
                        .param("upload", telling.upload().bytes())
                        .param("event", telling.event())
                        .param("status", telling.status().name())
                        .param("courier", telling.courier())
                        .param("target", bytes(telling.target()))
                        .param("restedAt", utc(telling.restedAt()))
                        .update()
                == 1;
    }

    Optional<Telling> untold(UUID id) {
        return jdbc.sql("SELECT id, upload_id, event_id, status, courier, target, rested_at FROM telling"
                        + " WHERE id = :id AND told_at IS NULL")
                .param("id", bytes(id))
                .query((row, number) -> telling(row))
                .optional();
    }

    /** Taken before it is told, so that a restart in between loses it rather than telling it twice. */
    boolean take(Telling telling) {
        return jdbc.sql("UPDATE telling SET told_at = :now WHERE id = :id AND told_at IS NULL")
                        .param("now", utc(clock.instant()))
                        .param("id", bytes(telling.id()))
                        .update()
                == 1;
    }

    /** It is certain that it was not told. */
    void putBack(Telling telling) {
        jdbc.sql("UPDATE telling SET told_at = NULL WHERE id = :id")
                .param("id", bytes(telling.id()))
                .update();
    }

    int forgetBefore(Instant time) {
        return jdbc.sql("DELETE FROM telling WHERE rested_at < :time LIMIT 1000")
                .param("time", utc(time))
                .update();
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                id(row.getBytes(1)),
                new UploadId(id(row.getBytes(2))),
                row.getLong(3),
                UploadStatus.valueOf(row.getString(4)),
                row.getString(5),
                id(row.getBytes(6)),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static byte[] bytes(UUID id) {
        return new UploadId(id).bytes();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
